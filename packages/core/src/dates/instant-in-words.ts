import { isDay } from './dates.js'
import { readDate } from './read-date.js'

/** A day and a time as people write them, brought into figures: `2027-05-05 09:00 GMT`. */
export interface ReadInstant {
  readonly figures: string
  /** Where another reading of the same figures is another day. */
  readonly said?: string
  /** Where no year is written: the day that gave it. */
  readonly yearOf?: string
}

const longest = 80
const clock24 = /(?<![\d.:])(\d{1,2}):(\d\d)(?::\d\d)?(?:\s*([ap])\.?m\b\.?)?/i
const clock12 = /(?<![\d.:])(\d{1,2})(?:\.(\d\d))?\s*([ap])\.?m\b\.?/i
const zone = /^\s*(?:\(?([a-z]{3,4})\)?(?![a-z])|([+-]\d{1,2}(?::?\d\d)?))?/i

/**
 * What a day in words or figures means, with or without a time and a zone, likeliest first; nothing where anything else is said. A day without a year has that
 * of `datePublished`, where it comes within a month of that: no story is public before.
 */
export function readInstant(text: string, datePublished?: string): readonly ReadInstant[] {
  if (text.length > longest) return []
  const { words, time } = splitTime(text)
  if (time === undefined) return []
  const bare = words
    .replace(/^\s*(?:until|from|on)\b/i, ' ')
    .replace(/[\s,]+/g, ' ')
    .trim()
  const days = readDate(bare).map(({ date, said }) => ({ date, ...(said && { said }) }))
  const all = days.length > 0 ? days : withYear(bare, datePublished)
  return all
    .filter(({ date }) => isDay(date) && isOnItsWeekday(date, bare))
    .map(({ date, ...more }) => ({ figures: `${date}${time}`, ...more }))
}

/** A text without its time of day, and that as ` 09:00 GMT`; no time where it is none, as `25:00`, or two, as midnight is. */
function splitTime(text: string): { readonly words: string; readonly time: string | undefined } {
  const found = clock24.exec(text) ?? clock12.exec(text)
  if (!found) return { words: text, time: '' }
  const [all, hour = '', minutes = '00', half] = found
  const before = text.slice(0, found.index).replace(/(?:\bat|@)\s*$/i, '')
  const behind = text.slice(found.index + all.length)
  const [inZone = '', name, offset] = zone.exec(behind) ?? []
  // Behind a time may stand the day: `9am Monday 5 May`.
  const isZone = offset !== undefined || (name !== undefined && !isDayName(name))
  const rest = isZone ? behind.slice(inZone.length) : behind
  const hours = half === undefined ? Number(hour) : inHalf(Number(hour), half)
  const time =
    hours > 23 ? undefined : ` ${String(hours).padStart(2, '0')}:${minutes}${isZone ? ` ${name ?? offset}` : ''}`
  return { words: `${before} ${rest}`, time }
}

/** Twelve at night may be either end of the day. */
function inHalf(hour: number, half: string): number {
  const isAfternoon = half.toLowerCase() === 'p'
  if (hour < 1 || hour > 12 || (hour === 12 && !isAfternoon)) return Number.POSITIVE_INFINITY
  return isAfternoon && hour < 12 ? hour + 12 : hour
}

const isDayName = (name: string) =>
  /^(?:on|mon|tues?|wed|thur?|thu|fri|sat|sun|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)$/i.test(name)

/** Whether a date falls on the day of the week that is written beside it, if one is: else one of the two is wrong. */
function isOnItsWeekday(date: string, words: string): boolean {
  const [, written] = /^(mon|tue|wed|thu|fri|sat|sun)/i.exec(words) ?? []
  return written === undefined || new Date(date).toUTCString().toLowerCase().startsWith(written.toLowerCase())
}

const aMonth = 31 * 24 * 60 * 60 * 1000

function withYear(words: string, datePublished: string | undefined): { date: string; yearOf: string }[] {
  const first = datePublished?.slice(0, 10) ?? ''
  if (!isDay(first) || /\d{4}/.test(words)) return []
  const from = Date.parse(first)
  const year = Number(first.slice(0, 4))
  return [year, year + 1]
    .flatMap((one) => readDate(`${words} ${one}`))
    .filter(({ date }) => isDay(date) && Date.parse(date) >= from && Date.parse(date) - from <= aMonth)
    .map(({ date }) => ({ date, yearOf: first }))
}
