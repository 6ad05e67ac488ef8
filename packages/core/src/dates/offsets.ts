import { createOffset } from './dates.js'

const minute = 60 * 1000
const day = 24 * 60 * minute

/** The offset of a time zone at an instant in milliseconds since 1970; in minutes, east of Greenwich more than 0. */
export const offsetAt = (epoch: number, timeZone: string): number => Math.round(createOffset(timeZone)(epoch) / minute)

/** The offsets, earlier instant first, at which clocks of a time zone show a time such as `2026-03-09T00:01`: one, two when clocks go back over it, none when they go forward. */
export function offsetsOf(local: string, timeZone: string): readonly number[] {
  const shown = Date.parse(`${local}Z`)
  const near = [offsetAt(shown - day, timeZone), offsetAt(shown + day, timeZone)]
  return [...new Set(near)].filter((offset) => offsetAt(shown - offset * minute, timeZone) === offset)
}

/** The other offset that a time zone has in the year after an instant, in minutes; undefined when clocks do not change there. */
export function otherOffset(epoch: number, timeZone: string): number | undefined {
  const offset = createOffset(timeZone)
  const own = offset(epoch)
  const other = [3, 6, 9].map((months) => offset(epoch + months * 30 * day)).find((one) => one !== own)
  return other === undefined ? undefined : Math.round(other / minute)
}

/** `+01:00`. */
export function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}
