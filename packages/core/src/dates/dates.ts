/** Days and instants of front matter, in the site's time zone. A day is `2026-03-09`; an instant also has a time and a zone. */

const day = /^(\d{4})-(\d{2})-(\d{2})$/
const instant =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,3})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/

/** How days and instants look, for those who cannot ask the calendar. */
export const looks = { day: day.source, instant: instant.source } as const

/** True for a day that the calendar has: 2024-02-30 is none. A year below 1000 is a slip of the pen, and no feed can hold it. */
export function isDay(text: string): boolean {
  const [, year, month, date] = day.exec(text) ?? []
  if (year === undefined) return false
  const utc = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)))
  return Number(year) >= 1000 && utc.getUTCMonth() === Number(month) - 1 && utc.getUTCDate() === Number(date)
}

/** True for an existing day with a time and a zone, such as 2026-03-09T00:01Z or 2026-03-09T00:01+01:00 (RFC 3339, seconds optional). */
export function isInstant(text: string): boolean {
  const [, date] = instant.exec(text) ?? []
  return date !== undefined && isDay(date)
}

/** True for a year or a month alone: 2026, 2026-03. */
export const isYearOrMonth = (text: string): boolean => /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text)

/** Milliseconds since 1970 at which a day begins in the clock's time zone, or at which an instant is; NaN for any other text. */
export type Clock = (text: string) => number

/** A clock of a time zone; it remembers the days that it was asked about. */
export function createClock(timeZone: string): Clock {
  const known = new Map<string, number>()
  const offsetAt = createOffset(timeZone)
  return (text) => {
    const epoch =
      known.get(text) ?? (isDay(text) ? beginOf(text, offsetAt) : isInstant(text) ? Date.parse(text) : Number.NaN)
    known.set(text, epoch)
    return epoch
  }
}

function beginOf(text: string, offsetAt: (epoch: number) => number): number {
  const midnight = Date.parse(`${text}T00:00:00Z`)
  // The offset at the guess may differ from the one at the result, next to a clock change: correct once more.
  const guess = midnight - offsetAt(midnight)
  const begin = midnight - offsetAt(guess)
  return begin + offsetAt(begin) < midnight ? transitionAfter(begin, midnight, offsetAt) : begin
}

const twoDays = 2 * 24 * 60 * 60 * 1000

/** Where clocks jump over midnight (America/Santiago in September), the day begins with the jump. */
function transitionAfter(before: number, midnight: number, offsetAt: (epoch: number) => number): number {
  let [early, late] = [before, before + twoDays]
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (middle + offsetAt(middle) < midnight) early = middle
    else late = middle
  }
  return late
}

/** How far the clocks of a time zone are ahead of UTC at an instant; both in milliseconds. */
export function createOffset(timeZone: string): (epoch: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  // Where clocks do not change, the same instant is asked for again and again.
  let last: number | undefined
  let offset = 0
  return (epoch) => {
    if (epoch === last) return offset
    const parts = format.formatToParts(epoch)
    const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
    offset = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - epoch
    last = epoch
    return offset
  }
}

/** The day that it is in a time zone at an instant, in milliseconds since 1970. */
export const dayAt = (epoch: number, timeZone: string): string =>
  new Date(epoch + createOffset(timeZone)(epoch)).toISOString().slice(0, 10)

export type DateStyle = 'full' | 'long' | 'medium' | 'short'

/** Writes days and instants in one style; an instant is shown as its day in `timeZone`. Also years and months alone. */
export function createDateFormat(language: string, timeZone: string, dateStyle: DateStyle) {
  const days = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' })
  const instants = new Intl.DateTimeFormat(language, { dateStyle, timeZone })
  const months = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' })
  const known = new Map<string, string>()
  const format = (text: string): string => {
    if (/^\d{4}$/.test(text)) return text
    if (/^\d{4}-\d{2}$/.test(text)) return months.format(Date.parse(`${text}-01T00:00:00Z`))
    return isDay(text) ? days.format(Date.parse(`${text}T00:00:00Z`)) : instants.format(Date.parse(text))
  }
  return (text: string): string => {
    const written = known.get(text) ?? format(text)
    known.set(text, written)
    return written
  }
}

/** Writes the day and the time of an instant, in `timeZone`. */
export function createInstantFormat(language: string, timeZone: string, dateStyle: DateStyle) {
  const instants = new Intl.DateTimeFormat(language, { dateStyle, timeStyle: 'short', timeZone })
  return (text: string): string => instants.format(Date.parse(text))
}

/** The same with the name of the zone, for what others must not miss: `8 December 2026 at 00:01 GMT`. */
export function createDeadlineFormat(language: string, timeZone: string, dateStyle: DateStyle) {
  const instants = new Intl.DateTimeFormat(language, { dateStyle, timeStyle: 'long', timeZone })
  return (text: string): string => {
    const parts = instants.formatToParts(Date.parse(text))
    // Seconds come with the zone, and nobody needs them.
    return parts
      .filter(({ type }, index) => type !== 'second' && parts[index + 1]?.type !== 'second')
      .map(({ value }) => value)
      .join('')
  }
}
