import { isDay, isYearOrMonth } from './dates.js'

/** A date as Findings writes it, and how an author would say it. */
export interface ReadDate {
  readonly date: string
  /** Where another reading of the same figures is another day. */
  readonly said?: string
}

/** What a date in words or figures means, likeliest first: a day, or a month alone. Figures are read day first, as in Britain, and month first. */
export function readDate(text: string): readonly ReadDate[] {
  const plain = text.trim().toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ').replace(weekday, '')
  const [, year, month, day] =
    /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/.exec(plain) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(plain) ?? []
  if (year && month && day) return daysOf([year, month, day])
  const [, first, second, last] = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(plain) ?? []
  if (first && second && last) return inFigures(first, second, last)
  const [, words = '', ofYear] = /^(.*\D)(\d{4})$/.exec(plain) ?? []
  return ofYear ? inWords(words.trim(), ofYear) : []
}

const weekday = /^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.? /

function inFigures(first: string, second: string, year: string): readonly ReadDate[] {
  const readings = [...daysOf([year, second, first]), ...daysOf([year, first, second])]
  const [one, other] = readings
  if (!one || !other) return readings
  return one.date === other.date ? [one] : readings.map(({ date }) => ({ date, said: inEnglish(date) }))
}

/** `1 June`, `June 1st`, `June`, `06/`. */
function inWords(words: string, year: string): readonly ReadDate[] {
  const [, day, name = ''] = /^(\d{1,2})?(?:st|nd|rd|th)?(?: of)? ?(\p{L}+)\.?$/u.exec(words) ?? []
  const [, nameFirst = '', dayBehind] = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?$/u.exec(words) ?? []
  const [, figures] = /^(\d{1,2})[-./]$/.exec(words) ?? []
  const month = figures ?? monthOf(name) ?? monthOf(nameFirst)
  if (month === undefined) return []
  const date = day ?? dayBehind
  const alone = `${year}-${month.padStart(2, '0')}`
  if (date !== undefined) return daysOf([year, month, date])
  return isYearOrMonth(alone) ? [{ date: alone }] : []
}

function monthOf(name: string): string | undefined {
  if (name.length < 3) return undefined
  for (const language of ['en-GB', 'cy']) {
    const index = monthsIn(language).findIndex(
      (one) => one === name || (name.length < 5 && one.startsWith(name.slice(0, 3))),
    )
    if (index >= 0) return String(index + 1)
  }
  return undefined
}

function monthsIn(language: string): readonly string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 1)).toLowerCase())
}

function daysOf(parts: readonly [year: string, month: string, day: string]): readonly ReadDate[] {
  const date = parts.map((part) => part.padStart(2, '0')).join('-')
  return isDay(date) ? [{ date }] : []
}

const inEnglish = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.parse(date))
