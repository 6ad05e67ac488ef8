import { describe, expect, it } from 'vitest'
import type { Config } from '../src/config/config.js'
import { createClock } from '../src/dates/dates.js'
import type { Entry } from '../src/story/story.js'
import { nextMoment } from '../src/visibility/next-moment.js'
import { isOver } from '../src/visibility/over-at.js'

const clock = createClock('Europe/London')
const kinds = new Map([['event', { list: { until: 'ends' } }]])
const newYear = '2027-01-01T00:00'

/** When the same stories may make another site, to the minute, asked at noon of 1 June 2026. */
function nextOf(...stories: readonly object[]): string {
  const entries = stories.map((data) => ({ type: 'story', kind: 'event', data })) as unknown as Entry[]
  const config = { clock, now: Date.parse('2026-06-01T12:00Z'), kinds } as unknown as Config
  return new Date(nextMoment(entries, config)).toISOString().slice(0, 16)
}

describe('the next moment at which the same files make another site', () => {
  it.each([
    ['a year that begins', {}, newYear],
    ['a day of publication', { datePublished: '2026-07-01' }, '2026-06-30T23:00'],
    ['an embargo that ends', { embargo: '2026-08-01T00:01Z' }, '2026-08-01T00:01'],
    ['a consent that expires', { consent: { expires: '2026-09-01' } }, '2026-08-31T23:00'],
    ['a consent that ends on a day', { consent: { withdrawn: '2026-09-01' } }, '2026-08-31T23:00'],
    ['a review that is due', { reviewed: { next: '2026-10-01' } }, '2026-09-30T23:00'],
    ['an exception that ends', { waive: [{ rule: 'x', until: '2026-11-01' }] }, '2026-11-01T00:00'],
    ['an event that is over', { ends: '2026-11-30' }, '2026-12-01T00:00'],
    ['a date that is no year ahead any more', { datePublished: '2027-12-01' }, '2026-11-30T00:00'],
  ])('is that of %s', (_, data, expected) => {
    expect(nextOf(data)).toBe(expected)
  })

  it('is the first of all, and none that has come, or never comes', () => {
    const [early, late] = [{ embargo: '2026-08-01T00:01Z' }, { datePublished: '2026-12-01' }]
    expect([nextOf(early, late), nextOf(late, early)]).toEqual(Array(2).fill('2026-08-01T00:01'))
    expect(nextOf({ datePublished: '2026-06-01', embargo: '2026-06-01T12:00Z', consent: { withdrawn: true } })).toBe(
      newYear,
    )
    expect(nextOf({ embargo: 'soon', ends: 'soon', datePublished: '2028-12-01' })).toBe(newYear)
  })

  it('is the instant from which an event is over', () => {
    const event = { type: 'story', kind: 'event', data: { ends: '2026-11-30' } } as unknown as Entry
    const at = (now: number) => isOver(event, { clock, now, kinds } as unknown as Config)
    expect([at(clock('2026-12-01') - 1), at(clock('2026-12-01'))]).toEqual([false, true])
  })

  it('is the year of the site’s own clock, which may begin earlier or later', () => {
    const at = (zone: string, now: string) =>
      new Date(nextMoment([], { clock: createClock(zone), now: Date.parse(now), kinds } as unknown as Config))
    expect(at('Pacific/Auckland', '2026-12-31T12:00Z').toISOString()).toBe('2027-12-31T11:00:00.000Z')
    expect(at('America/New_York', '2027-01-01T01:00Z').toISOString()).toBe('2027-01-01T05:00:00.000Z')
  })
})
