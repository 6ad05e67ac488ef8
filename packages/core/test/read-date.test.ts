import { describe, expect, it } from 'vitest'
import { readDate } from '../src/dates/read-date.js'

const datesOf = (text: string) => readDate(text).map(({ date }) => date)

describe('a date in words or figures', () => {
  it.each([
    ['1 June 2026', '2026-06-01'],
    ['1st June 2026', '2026-06-01'],
    ['Monday 1 June 2026', '2026-06-01'],
    ['June 1, 2026', '2026-06-01'],
    ['12 Sept. 2026', '2026-09-12'],
    ['22 Feb 2026', '2026-02-22'],
    ['1 Mehefin 2026', '2026-06-01'],
    ['2026-6-1', '2026-06-01'],
    ['2026/06/01', '2026-06-01'],
    ['20260601', '2026-06-01'],
    ['13/06/2026', '2026-06-13'],
    ['06/13/2026', '2026-06-13'],
    ['1.1.2026', '2026-01-01'],
    ['June 2026', '2026-06'],
    ['06/2026', '2026-06'],
  ])('is read: %s', (text, date) => {
    expect(datesOf(text)).toEqual([date])
  })

  it('has two readings where day and month may change places, the British one first', () => {
    expect(readDate('01/06/2026')).toEqual([
      { date: '2026-06-01', said: '1 June' },
      { date: '2026-01-06', said: '6 January' },
    ])
  })

  it.each([
    'soon',
    '30 February 2026',
    '31/02/2026',
    '2026-13-40',
    'Summer 2026',
    '1 J 2026',
    '2026',
    'May',
    '13/2026',
  ])('is not guessed: %s', (text) => {
    expect(datesOf(text)).toEqual([])
  })
})
