import { type Entry, isStory } from '../story/story.js'

/** The days and instants of an entry at which the same files make another site, or other problems. */
export interface TurningDates {
  /** It may appear or disappear. */
  readonly visibility: readonly string[]
  /** Its next review is due. */
  readonly review?: string
  /** An exception ends. */
  readonly waivers: readonly { readonly rule: string; readonly until: string }[]
}

const none: TurningDates = { visibility: [], waivers: [] }

/** At what days and instants an entry turns. Of a faulty file some may be gone. */
export function datesOf(entry: Entry): TurningDates {
  if (!isStory(entry)) return none
  const { datePublished, embargo, consent, waive = [] } = entry.data
  const review = reviewOf(entry)
  return {
    visibility: [datePublished, embargo, consent?.expires, consent?.withdrawn].filter(
      (date) => typeof date === 'string',
    ),
    ...(review !== undefined && { review }),
    waivers: waive.filter(({ rule, until }) => typeof rule === 'string' && typeof until === 'string'),
  }
}

/** When the next review is due. */
export const reviewOf = (entry: Entry): string | undefined => (isStory(entry) ? entry.data.reviewed?.next : undefined)
