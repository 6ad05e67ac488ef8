import { beginOf } from '../dates/begin-and-end.js'
import type { Clock } from '../dates/dates.js'
import { isBefore } from '../dates/is-before.js'
import type { Retraction } from '../kinds/publication.js'
import type { StoryData } from '../kinds/story-fields.js'

/** When readers could first see a story: on the day that it says, or after an embargo that lasts longer. What is no date is reported already. */
export function publicFrom(
  { datePublished, embargo }: Pick<StoryData, 'datePublished' | 'embargo'>,
  clock: Clock,
): string | undefined {
  if (datePublished === undefined || embargo === undefined) return datePublished
  const areDates = clock(embargo) >= clock(datePublished)
  return areDates && isBefore(datePublished, embargo, clock) ? embargo : datePublished
}

/** When a story last changed for readers: as it says, or with its last correction. */
export function lastChange(data: StoryData, clock: Clock): string | undefined {
  return latest([data.dateModified, lastCorrection(data, clock)], clock)
}

/**
 * When the last of these retractions changed what readers of a story see, in milliseconds since 1970; undefined where nobody knows, or it was before the
 * story came out. Of a month or a year that is its beginning.
 */
export function lastRetraction(
  data: StoryData,
  retractions: readonly (Retraction | undefined)[],
  clock: Clock,
): number | undefined {
  const begins = retractions.map((one) => (one?.date === undefined ? Number.NaN : beginOf(one.date, clock)))
  const published = clock(publicFrom(data, clock) ?? '')
  const last = Math.max(...begins.filter((begin) => begin > published))
  return Number.isFinite(last) ? last : undefined
}

/** When a story was last corrected. What was put right before it came out readers have never seen. */
export function lastCorrection({ datePublished, corrections }: StoryData, clock: Clock): string | undefined {
  const dates = corrections.map(({ date }) => date)
  return latest(
    dates.filter((date) => datePublished === undefined || !isBefore(date, datePublished, clock)),
    clock,
  )
}

const latest = (dates: readonly (string | undefined)[], clock: Clock): string | undefined =>
  dates
    .filter((date) => date !== undefined)
    .toSorted((a, b) => clock(a) - clock(b))
    .at(-1)
