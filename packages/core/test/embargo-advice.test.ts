import { describe, expect, it } from 'vitest'
import { adviseInstant } from '../src/dates/advise-instant.js'
import { createSite, discovery, records } from './support/create-site.js'

describe('what to write in place of a time without a zone', () => {
  it.each([
    ['in winter', '2026-12-08T14:00', 'In Europe/London that is `2026-12-08T14:00+00:00`.'],
    ['in summer', '2026-07-08T14:00', 'In Europe/London that is `2026-07-08T14:00+01:00`.'],
    ['with a space and seconds', '2026-12-08 14:00:30', 'In Europe/London that is `2026-12-08T14:00:30+00:00`.'],
    ['as people write it', '2026-12-08, 9.05', 'In Europe/London that is `2026-12-08T09:05+00:00`.'],
    [
      'a day alone',
      '2026-07-08',
      'In Europe/London that day begins at `2026-07-08T00:00+01:00`: write the time that you mean.',
    ],
    [
      'a day in words',
      'until 8 July 2026',
      'In Europe/London that day begins at `2026-07-08T00:00+01:00`: write the time that you mean.',
    ],
    ['a day and a time in words', '8 July 2026 at 9.05pm', 'In Europe/London that is `2026-07-08T21:05+01:00`.'],
    ['the time first', '9am, Wednesday 8 July 2026', 'In Europe/London that is `2026-07-08T09:00+01:00`.'],
    ['noon', '12pm on 8 July 2026', 'In Europe/London that is `2026-07-08T12:00+01:00`.'],
    ['words with a zone', 'July 8, 2026 00:01 BST', 'Write `2026-07-08T00:01+01:00`.'],
    [
      'figures that may be two days',
      '08/07/2026 00:01 GMT',
      'If you mean 8 July: Write `2026-07-08T00:01+00:00`. If you mean 7 August: Write `2026-08-07T00:01+00:00`.',
    ],
    ['another day of the week', 'Monday 8 July 2026', ''],
    ['minutes that no hour has', '08/07/2026 9:75', ''],
    ['twelve at night', '12am 8 July 2026', ''],
    ['a month alone', 'July 2026', ''],
    ['a day without a year', '8 July', ''],
    ['words that nobody can tell', '9am UK time, 8 July 2026', ''],
    ['a time and no day', '9am', ''],
    [
      'in the hour that is twice',
      '2026-10-25T01:30',
      '01:30 comes twice on that day in Europe/London, because the clocks go back: `2026-10-25T01:30+01:00` is the first, `2026-10-25T01:30+00:00` the second.',
    ],
    [
      'in the hour that is not there',
      '2026-03-29T01:30',
      '01:30 does not exist on that day in Europe/London, because the clocks go forward: choose another time.',
    ],
    ['just before that', '2026-03-29T00:59', 'In Europe/London that is `2026-03-29T00:59+00:00`.'],
    ['just after that', '2026-03-29T02:00', 'In Europe/London that is `2026-03-29T02:00+01:00`.'],
    ['GMT', '2026-12-08T00:01 GMT', 'Write `2026-12-08T00:01+00:00`.'],
    ['a space', '2026-12-08 00:01Z', 'Write `2026-12-08T00:01Z`.'],
    ['UTC in brackets', '2026-12-08 00:01 (UTC)', 'Write `2026-12-08T00:01Z`.'],
    ['an offset without a colon', '2026-12-08 00:01 +0100', 'Write `2026-12-08T00:01+01:00`.'],
    ['an offset of an hour', '2026-12-08T00:01-5', 'Write `2026-12-08T00:01-05:00`.'],
    ['BST', '2026-07-08T00:01 bst', 'Write `2026-07-08T00:01+01:00`.'],
    ['EST', '2026-12-08 16:00 EST', 'Write `2026-12-08T16:00-05:00`.'],
    [
      'BST in December',
      '2026-12-08T00:01 BST',
      'BST is not in force on that day: if you mean the time on the clocks of Europe/London, write `2026-12-08T00:01+00:00`; `2026-12-08T00:01+01:00` is a different time.',
    ],
    [
      'CET in July',
      '2026-07-08T00:01 CET',
      'CET is not in force on that day: if you mean the time on the clocks of Europe/Paris, write `2026-07-08T00:01+02:00`; `2026-07-08T00:01+01:00` is a different time.',
    ],
    [
      'a name of several zones',
      '2026-12-08T00:01 IST',
      '`IST` can mean more than one time zone. In Europe/London that is `2026-12-08T00:01+00:00`.',
    ],
    ['a day that is none', '2026-02-30T00:01 GMT', ''],
    ['a time that is none', '2026-12-08T24:01', ''],
    ['an offset that is none', '2026-12-08T00:01+99:00', ''],
    ['words', 'next Tuesday', ''],
  ])('%s', (_, text, advice) => expect(adviseInstant(text, 'Europe/London')).toBe(advice))

  it.each([
    ['8 July', '2026-07-08', '2026-07-08T00:00+01:00'],
    ['July 8th', '2026-06-20', '2026-07-08T00:00+01:00'],
    ['2 January', '2026-12-20T09:00Z', '2027-01-02T00:00+00:00'],
    ['8 July', '2026-07-09', undefined], // a year later
    ['8 July', '2026-03-01', undefined],
    ['8 July', 'soon', undefined],
  ])('a day without a year has that of the story, where it comes soon after: %s, %s', (text, date, value) => {
    const day = date.slice(0, 10)
    const advice = `In Europe/London that day begins at \`${value}\`: write the time that you mean.`
    expect(adviseInstant(text, 'Europe/London', date)).toBe(
      value ? `The year is missing. If it is the first such day from \`datePublished\` (${day}) on: ${advice}` : '',
    )
  })

  it.each([
    ['UTC', 'In UTC that is `2026-12-08T14:00Z`.'],
    ['Asia/Kathmandu', 'In Asia/Kathmandu that is `2026-12-08T14:00+05:45`.'],
    ['America/St_Johns', 'In America/St_Johns that is `2026-12-08T14:00-03:30`.'],
  ])('in %s', (timeZone, advice) => expect(adviseInstant('2026-12-08T14:00', timeZone)).toBe(advice))

  it('hostile texts take no time', () => {
    const start = performance.now()
    for (const text of [
      `${'9 '.repeat(30_000)}am`,
      `${'9am '.repeat(30_000)}`,
      `2026-12-08${' '.repeat(50_000)}x`,
      `2026-12-08${'T at'.repeat(20_000)}`,
      '9'.repeat(100_000),
    ])
      expect(adviseInstant(text, 'Europe/London')).toBe('')
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

const london = { site: { url: 'https://charity.example.org', name: 'Example', timeZone: 'Europe/London' } }
const problemsOf = async (embargo: string, date = '2026-03-09') => {
  const site = createSite({
    ...records,
    'content/stories/a.md': discovery('A', { date, fields: `embargo: ${embargo}` }),
  })
  return (await site.build({}, london)).problems.map(({ line, column, ruleId, reason, note }) =>
    [`${line}:${column} ${ruleId} ${reason}`, note].filter(Boolean).join(' '),
  )
}

describe('an embargo', () => {
  it('without a zone is told the one right value', async () => {
    expect(await problemsOf('2026-12-08T14:00', '2026-12-08')).toEqual([
      '6:10 time-without-zone `2026-12-08T14:00` in `embargo` has a time, but no time zone In Europe/London that is `2026-12-08T14:00+00:00`.',
    ])
    expect(await problemsOf('2026-12-08 14:00 GMT', '2026-12-08')).toEqual([
      '6:10 invalid-value Unexpected `2026-12-08 14:00 GMT` in `embargo`, expected a date, time and zone like 2026-03-09T00:01Z Write `2026-12-08T14:00+00:00`.',
    ])
  })

  it('in words, without a year, is told the likely value', async () => {
    expect(await problemsOf('8 July 9am', '2026-07-01')).toEqual([
      '6:10 invalid-value Unexpected `8 July 9am` in `embargo`, expected a date, time and zone like 2026-03-09T00:01Z The year is missing. If it is the first such day from `datePublished` (2026-07-01) on: In Europe/London that is `2026-07-08T09:00+01:00`.',
    ])
  })

  it('with the offset of summer in winter is told', async () => {
    expect(await problemsOf('2026-12-08T00:01+01:00', '2026-12-08')).toHaveLength(1)
    expect(await problemsOf('2026-12-08T09:00+01:00', '2026-12-08')).toEqual([
      '6:10 unusual-offset `2026-12-08T09:00+01:00` in `embargo` has the offset +01:00, but Europe/London has +00:00 on that day If you mean this time on the clocks of Europe/London, write `2026-12-08T09:00+00:00`. If the moment is right, write it in UTC: `2026-12-08T08:00Z`.',
    ])
  })

  it.each([
    ['that ended long before', '2026-12-01T00:01Z', '2026-12-08'],
    ['in UTC in summer', '2026-07-08T09:00Z', '2026-07-08'],
    ['with the offset of its day', '2026-07-08T09:00+01:00', '2026-07-08'],
    ['with the offset of another part of the world', '2026-12-08T09:00-05:00', '2026-12-08'],
    ['on the day that clocks change, before they do', '2026-03-29T00:30+00:00', '2026-03-29'],
    ['on the day that clocks change, afterwards', '2026-03-29T02:30+01:00', '2026-03-29'],
    ['that ends in the day of its story, with an instant', '2026-12-08T09:00Z', '2026-12-08T10:00Z'],
  ])('%s is right', async (_, embargo, date) => expect(await problemsOf(embargo, date)).toEqual([]))

  it('that ends on the day before its story is told', async () => {
    expect(await problemsOf('2026-12-07T23:01Z', '2026-12-08')).toEqual([
      '6:10 embargo-before-date The `embargo` (2026-12-07T23:01Z) ends on 2026-12-07, the day before `datePublished` (2026-12-08) The story is held back until 2026-12-08 begins in Europe/London. Correct the date that is wrong.',
    ])
  })
})
