import { type Clock, isInstant } from './dates.js'

/** Whether one date is over before another begins. Years, months and days last; what one does not tell is not compared. */
export function isBefore(one: string, other: string, clock: Clock): boolean {
  if (isInstant(one) || isInstant(other)) return endOf(one, clock) < clock(other)
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) < other.slice(0, length)
}

function endOf(date: string, clock: Clock): number {
  if (isInstant(date)) return clock(date)
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 24 * 60 * 60 * 1000)
  return clock(next.toISOString().slice(0, 10)) - 1
}
