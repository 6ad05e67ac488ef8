import { endOf } from './begin-and-end.js'
import { type Clock, isInstant } from './dates.js'

/** Whether one date is over before another begins. Years, months and days last; what one does not tell is not compared. */
export function isBefore(one: string, other: string, clock: Clock): boolean {
  if (isInstant(one)) return clock(one) < clock(other)
  if (isInstant(other)) return endOf(one, clock) <= clock(other)
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) < other.slice(0, length)
}
