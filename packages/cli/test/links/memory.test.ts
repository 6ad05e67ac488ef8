import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { knownFile } from '../../src/links/known-addresses.js'
import { createMemory } from '../../src/links/memory.js'
import { createSite } from '../create-site.js'

const a = 'https://a.example.org/'
const b = 'https://b.example.org/'
const day = 24 * 60 * 60 * 1000
const now = Date.UTC(2026, 5, 1)

/** A memory of a site that names these addresses. */
const remember = (file: string, { at = now, named = [a, b], maxAge = 7 * day } = {}) =>
  createMemory(file, { named: new Set(named), maxAge, now: at })

/** The file of a site, which remembers that both addresses were there. */
function knowing(): string {
  const file = knownFile(createSite())
  const memory = remember(file)
  memory.learn(a, true)
  memory.learn(b, true)
  memory.keep()
  return file
}

describe('what is known of addresses', () => {
  it('is that they were there within some days', () => {
    const file = knowing()
    expect(remember(file, { at: now + 7 * day - 1 }).isThere(a)).toBe(true)
    expect(remember(file, { at: now + 7 * day }).isThere(a)).toBe(false)
    expect(remember(file, { maxAge: 0 }).isThere(a)).toBe(false)
  })

  it('ends when an address is not there any more', () => {
    const file = knowing()
    const memory = remember(file)
    memory.learn(a, false)
    memory.keep()
    expect([a, b].map(remember(file).isThere)).toEqual([false, true])
  })

  it('goes with the last link to an address', () => {
    const file = knowing()
    remember(file, { named: [b] }).keep()
    expect(readFileSync(file, 'utf8')).not.toContain(a)
    expect([a, b].map(remember(file).isThere)).toEqual([false, true])
  })

  it('is not written where nothing was learned', () => {
    const file = knownFile(createSite())
    const memory = remember(file)
    memory.learn(a, false)
    memory.keep()
    expect(readdirSync(path.dirname(path.dirname(file)))).not.toContain('.findings')
  })

  it('stands in one whole file, and nothing is left beside it', () => {
    const file = knowing()
    expect(readdirSync(path.dirname(file))).toEqual(['links.json'])
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      version: 1,
      there: { [a]: '2026-06-01T00:00:00.000Z', [b]: '2026-06-01T00:00:00.000Z' },
    })
  })
})

describe('a file that says something else', () => {
  const time = '2026-05-31T00:00:00.000Z'

  it.each([
    ['half of it', `{ "version": 1, "there": { "${a}": "${time}"`],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['another version', `{ "version": 2, "there": { "${a}": "${time}" } }`],
    ['a list of addresses', `{ "version": 1, "there": ["${a}"] }`],
    ['no times', `{ "version": 1, "there": { "${a}": true } }`],
    ['a time to come', `{ "version": 1, "there": { "${a}": "2026-06-01T00:00:01Z" } }`],
  ])('is not believed: %s', (_, text) => {
    const file = knownFile(createSite({ '.findings/links.json': text }))
    const memory = remember(file)
    expect(memory.isThere(a)).toBe(false)
    memory.learn(b, true)
    memory.keep()
    expect(remember(file).isThere(b)).toBe(true)
  })

  it('is believed when it is whole', () => {
    const file = knownFile(createSite({ '.findings/links.json': `{ "version": 1, "there": { "${a}": "${time}" } }` }))
    expect(remember(file).isThere(a)).toBe(true)
  })

  it('is replaced where it is a link, and what that leads to is not', () => {
    const site = createSite({ 'own.json': 'mine' })
    mkdirSync(path.join(site, '.findings'))
    symlinkSync(path.join(site, 'own.json'), knownFile(site))
    const memory = remember(knownFile(site))
    memory.learn(a, true)
    memory.keep()
    expect(readFileSync(path.join(site, 'own.json'), 'utf8')).toBe('mine')
    expect(remember(knownFile(site)).isThere(a)).toBe(true)
  })

  it('is told of where it cannot be replaced, and nothing is left beside it', () => {
    const file = knownFile(createSite())
    mkdirSync(file, { recursive: true })
    const memory = remember(file)
    memory.learn(a, true)
    expect(() => memory.keep()).toThrow()
    expect(readdirSync(path.dirname(file))).toEqual(['links.json'])
  })
})
