import { describe, expect, it } from 'vitest'
import {
  createClock,
  createDateFormat,
  createDeadlineFormat,
  createInstantFormat,
  isDay,
  isInstant,
} from '../src/dates/dates.js'

describe('days and instants', () => {
  it.each(['2024-02-29', '2026-12-31'])('%s is a day', (text) => expect(isDay(text)).toBe(true))
  it.each([
    '2024-02-30',
    '2023-02-29',
    '2026-13-01',
    '2026-1-1',
    '0000-01-01',
    '0001-01-01',
    '0999-12-31',
    '2026-03-09T00:00Z',
    ' 2026-03-09',
  ])('%j is none', (text) => expect(isDay(text)).toBe(false))
  it.each(['2026-03-09T00:01Z', '2026-03-09T23:59:59.999+14:00'])('%s is an instant', (text) =>
    expect(isInstant(text)).toBe(true),
  )
  it.each([
    '2026-03-09T00:01',
    '2026-03-09T24:00Z',
    '2026-02-30T00:00Z',
    '2026-03-09 00:01Z',
    '2026-03-09T00:01+15:00',
  ])('%j is none', (text) => expect(isInstant(text)).toBe(false))

  it.each([
    ['2026-01-01', 'Europe/London', '2026-01-01T00:00:00.000Z'],
    ['2026-07-01', 'Europe/London', '2026-06-30T23:00:00.000Z'],
    ['2026-03-29', 'Europe/London', '2026-03-29T00:00:00.000Z'],
    ['2026-03-30', 'Europe/London', '2026-03-29T23:00:00.000Z'],
    ['2026-10-25', 'Europe/London', '2026-10-24T23:00:00.000Z'],
    ['2026-10-26', 'Europe/London', '2026-10-26T00:00:00.000Z'],
    ['2026-07-01', 'Pacific/Kiritimati', '2026-06-30T10:00:00.000Z'],
    ['2026-07-01', 'America/St_Johns', '2026-07-01T02:30:00.000Z'],
    ['2022-09-11', 'America/Santiago', '2022-09-11T04:00:00.000Z'],
    ['2022-09-12', 'America/Santiago', '2022-09-12T03:00:00.000Z'],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['2026-07-01T09:00+01:00', 'Asia/Tokyo', '2026-07-01T08:00:00.000Z'],
  ])('%s in %s is %s', (text, timeZone, expected) => {
    const clock = createClock(timeZone)
    expect(new Date(clock(text)).toISOString()).toBe(expected)
    expect(clock(text)).toBe(clock(text))
  })

  it('are written in one style, an instant as the day it is in the time zone', () => {
    const format = createDateFormat('en-GB', 'Europe/London', 'long')
    expect(['2026-03-09', '2026-06-30T23:30Z', '2026-03', '2026'].map(format)).toEqual([
      '9 March 2026',
      '1 July 2026',
      'March 2026',
      '2026',
    ])
  })

  it.each([
    ['en-GB', 'long', '14 February 2027 at 18:30'],
    ['cy', 'long', '14 Chwefror 2027 am 18:30'],
    ['en-US', 'medium', 'Feb 14, 2027, 6:30 PM'],
  ] as const)('are written with the time of day in %s, %s', (language, style, expected) => {
    const format = createInstantFormat(language, 'Europe/London', style)
    expect(format('2027-02-14T18:30Z').replaceAll('\u202f', ' ')).toBe(expected)
  })

  it.each([
    ['en-GB', 'Europe/London', '1 July 2026 at 00:01 BST'],
    ['cy', 'Europe/London', '1 Gorffennaf 2026 am 00:01 GMT+1'],
    ['en-US', 'America/New_York', 'June 30, 2026 at 7:01 PM EDT'],
    ['de', 'Europe/Berlin', '1. Juli 2026 um 01:01 MESZ'],
  ])('are written with the zone, and without seconds, as deadlines in %s', (language, timeZone, expected) => {
    const format = createDeadlineFormat(language, timeZone, 'long')
    expect(format('2026-06-30T23:01Z').replaceAll('\u202f', ' ')).toBe(expected)
  })

  it('are written as clocks show them, in summer too', () => {
    expect(createInstantFormat('en-GB', 'Europe/London', 'long')('2026-06-30T23:30Z')).toBe('1 July 2026 at 00:30')
  })
})
