import { type Clock, isDay, isYearOrMonth } from './dates.js'

/** When a year, a month, a day or an instant begins, in milliseconds since 1970; NaN for any other text. */
export const beginOf = (text: string, clock: Clock): number =>
  clock(isYearOrMonth(text) ? `${text}${'-01'.repeat(text.length === 4 ? 2 : 1)}` : text)

/** When it is over: an instant at once, a day as the next one begins. */
export function endOf(text: string, clock: Clock): number {
  if (!isDay(text) && !isYearOrMonth(text)) return clock(text)
  const [year = 0, month = 12, day = 31] = text.split('-').map(Number)
  // The day after the last one: of a month without a day, the first of the next.
  const next = text.length === 7 ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1)
  return clock(new Date(next).toISOString().slice(0, 10))
}
