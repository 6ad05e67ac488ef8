import type { Clock } from '../dates/dates.js'
import { isBefore } from '../dates/is-before.js'
import type { StoryData } from '../kinds/story-fields.js'

/** When readers could first see a story: on the day that it says, or after an embargo that lasts longer. What is no date is reported already. */
export function publicFrom({ datePublished, embargo }: StoryData, clock: Clock): string | undefined {
  if (datePublished === undefined || embargo === undefined) return datePublished
  const areDates = clock(embargo) >= clock(datePublished)
  return areDates && isBefore(datePublished, embargo, clock) ? embargo : datePublished
}

/** When a story last changed for readers: as it says, or with its last correction. */
export function lastChange(data: StoryData, clock: Clock): string | undefined {
  return latest([data.dateModified, lastCorrection(data, clock)], clock)
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
