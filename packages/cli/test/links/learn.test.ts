import type { LookupFunction } from 'node:net'
import { describe, expect, it } from 'vitest'
import { knownFile } from '../../src/links/known-addresses.js'
import { learn } from '../../src/links/learn.js'
import { createMemory } from '../../src/links/memory.js'
import { createChannel } from '../channel.js'
import { createSite } from '../create-site.js'
import { otherSite } from './other-site.js'

const noNetwork: LookupFunction = (_, __, callback) =>
  callback(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), '')

/** Ask for addresses on a machine on which no name can be looked up. */
function learnAlone(...urls: string[]) {
  const memory = createMemory(knownFile(createSite()), { named: new Set(urls), maxAge: 0, now: 0 })
  return learn(urls, memory, {
    ...{ userAgent: 'Findings', timeout: 10_000, limit: 60_000, allowPrivate: true, lookup: noNetwork },
    ...{ channel: createChannel(), isQuiet: true, onExit: () => () => {} },
  })
}

const unsure = { state: 'unsure', why: 'lookup' }

describe('a machine that finds no name', () => {
  it('has no network, which is nobody’s problem', async () => {
    const learned = await learnAlone('https://a.example.net/', 'https://b.example.net/')
    expect(learned).toEqual({ answers: new Map(), hindrance: 'network' })
  })

  it('has one when anybody answers: those that it does not find are in doubt', async () => {
    const { origin } = await otherSite({ '/': 200 })
    const learned = await learnAlone(`${origin}/`, 'https://a.example.net/')
    expect(learned).toEqual({
      answers: new Map<string, unknown>([
        ['https://a.example.net/', unsure],
        [`${origin}/`, { state: 'there' }],
      ]),
    })
  })

  it('lacks nothing when there is nothing to ask', async () => {
    expect(await learnAlone()).toEqual({ answers: new Map() })
  })
})
