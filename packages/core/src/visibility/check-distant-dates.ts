import type { Config } from '../config/config.js'
import { type Fault, fault } from '../problems.js'
import { type Entry, isStory } from '../story/story.js'

const aYear = 366 * 24 * 60 * 60 * 1000

/** Stories whose date is so far ahead that a slip is likely. */
export const checkDistantDates = (entries: readonly Entry[], config: Config): Fault[] =>
  entries.flatMap((entry) => {
    const distant = distantDate(entry, config)
    return distant ? [fault('distant-date', entry.file, { path: ['datePublished'] }, { date: distant.date })] : []
  })

/** A date more than a year ahead, and the instant from which it is not; of a story whose embargo does not end as late, which would say that it is meant. */
export function distantDate(
  entry: Entry,
  { clock, now }: Pick<Config, 'clock' | 'now'>,
): { readonly date: string; readonly ends: number } | undefined {
  if (!isStory(entry)) return undefined
  const { datePublished: date, embargo } = entry.data
  // Most dates have passed, as their first four letters say.
  if (date === undefined || Number(date.slice(0, 4)) <= new Date(now).getUTCFullYear()) return undefined
  const ends = clock(date) - aYear
  const isMeant = embargo !== undefined && !(clock(embargo) < clock(date))
  return ends > now && !isMeant ? { date, ends } : undefined
}
