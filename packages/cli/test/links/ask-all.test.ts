import type { Answer } from '@findings/core'
import { describe, expect, it } from 'vitest'
import { askAll } from '../../src/links/ask-all.js'

const urls = (host: string, count: number) => Array.from({ length: count }, (_, name) => `https://${host}/${name}`)

/** Ask, and note how many addresses are asked at one time. */
async function asking(all: readonly string[], { hostsAtOnce = 8, stopAfter = Infinity } = {}) {
  const stop = new AbortController()
  const answers = new Map<string, Answer>()
  let most = 0
  let asked = 0
  const open: string[] = []
  await askAll(all, {
    hostsAtOnce,
    signal: stop.signal,
    onAnswer: (url, answer) => answers.set(url, answer),
    async ask(url) {
      asked += 1
      open.push(new URL(url).host)
      expect(new Set(open).size).toBe(open.length)
      most = Math.max(most, open.length)
      await new Promise(setImmediate)
      open.splice(open.indexOf(new URL(url).host), 1)
      if (answers.size + 1 > stopAfter) {
        stop.abort()
        throw new Error('aborted')
      }
      return { state: 'there' }
    },
  })
  return { answers, most, asked }
}

describe('many addresses', () => {
  it('are asked at some hosts at a time, at each for one after the other', async () => {
    const all = [...urls('a', 5), ...urls('b', 3), ...urls('c', 1), ...urls('d', 1)]
    const { answers, most } = await asking(all, { hostsAtOnce: 3 })
    expect([...answers.keys()].sort()).toEqual([...all].sort())
    expect(most).toBe(3)
  })

  it('keep the answers that there are when the time is up', async () => {
    const { answers, asked } = await asking(urls('a', 10), { stopAfter: 4 })
    expect(asked).toBe(5)
    expect([...answers.keys()]).toEqual(urls('a', 4))
  })

  it('do not hide a bug', async () => {
    const broken = askAll(['https://a/'], {
      hostsAtOnce: 1,
      signal: new AbortController().signal,
      onAnswer() {},
      ask: () => Promise.reject(new TypeError('a bug')),
    })
    await expect(broken).rejects.toThrow('a bug')
  })
})
