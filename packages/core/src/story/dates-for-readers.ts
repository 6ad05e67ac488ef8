import type { Clock } from '../dates/dates.js'
import { isBefore } from '../dates/is-before.js'
import type { StoryData } from '../kinds/story-fields.js'

/** When readers could first see a story: on the day that it says, or after an embargo that lasts longer. What is no date is reported already. */
export function publicFrom({ datePublished, embargo }: StoryData, clock: Clock): string | undefined {
  if (datePublished === undefined || embargo === undefined) return datePublished
  const areDates = clock(embargo) >= clock(datePublished)
  return areDates && isBefore(datePublished, embargo, clock) ? embargo : datePublished
}

/** When a story last changed for readers: as it says, or with its last correction. What was put right before it came out is no change. */
export function lastChange({ datePublished, dateModified, corrections }: StoryData, clock: Clock): string | undefined {
  const dates = corrections
    .map(({ date }) => date)
    .filter((date) => datePublished === undefined || !isBefore(date, datePublished, clock))
  return [...(dateModified === undefined ? [] : [dateModified]), ...dates]
    .toSorted((a, b) => clock(a) - clock(b))
    .at(-1)
}
