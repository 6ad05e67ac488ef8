import type { Answer } from '@findings/core'
import { expect, it } from 'vitest'
import { type Asked, linksSummary } from '../../src/links/links-summary.js'

const urls = (count: number) =>
  Array.from({ length: count }, (_, index) => `https://${index % 41}.example.net/${index}`)

/** The summary of addresses of which so many have each answer. */
function summaryOf(answers: readonly (readonly [count: number, answer: Answer])[], more: Partial<Asked> = {}): string {
  const all = answers.flatMap(([count, answer]) => Array.from({ length: count }, () => answer))
  const named = urls(all.length)
  return linksSummary({
    urls: named,
    answers: new Map(named.map((url, index) => [url, all[index] ?? { state: 'there' }])),
    ...{ known: 0, maxAge: 7, examples: 0, privates: 0 },
    ...more,
  })
}

it('counts addresses, sites and answers', () => {
  const answers: [number, Answer][] = [
    [205, { state: 'there' }],
    [2, { state: 'gone', why: 404 }],
    [3, { state: 'moved', to: 'https://a.example.net/' }],
    [2, { state: 'unsure', why: 'time' }],
  ]
  expect(summaryOf(answers)).toBe(
    '212 addresses on 41 sites: 205 answer, 2 do not exist, 3 have moved, 2 could not be checked.',
  )
})

it('says what was not asked, and why', () => {
  const more = { known: 180, maxAge: 1, examples: 2, privates: 1 }
  expect(summaryOf([[200, { state: 'there' }]], more)).toBe(
    '200 addresses on 41 sites: 200 answer. 180 answered in the last day, and were not asked again. Left alone: 2 examples, 1 address of private networks (see --allow-private).',
  )
})

it('says what stood in the way', () => {
  const nobody = { urls: urls(3), answers: new Map() }
  expect(summaryOf([], { ...nobody, hindrance: 'network' })).toBe(
    '3 addresses on 3 sites: 3 were not asked. No site could be looked up. Is this computer online? A proxy is not used.',
  )
  expect(summaryOf([], { ...nobody, hindrance: 'time' })).toBe(
    '3 addresses on 3 sites: 3 were not asked. Time ran out (see --minutes); the rest is checked next time.',
  )
})
