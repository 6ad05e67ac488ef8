import type { Config } from '../config/config.js'
import { type Fault, fault } from '../problems.js'
import { type Entry, isStory } from '../story/story.js'
import { reviewOf } from './dates-of.js'

/** What readers can see although its review is due. */
export function checkReviews(visible: Iterable<Entry>, config: Config): Fault[] {
  const faults: Fault[] = []
  for (const entry of visible) {
    const next = overdueReview(entry, config)
    if (next !== undefined) faults.push(fault('review-overdue', entry.file, { path: ['reviewed', 'next'] }, { next }))
  }
  return faults
}

/** The day at which a review was due that has not been done. */
export function overdueReview(entry: Entry, { clock, now }: Config): string | undefined {
  const next = reviewOf(entry)
  if (next === undefined || !(clock(next) <= now)) return undefined
  const last = isStory(entry) ? entry.data.reviewed?.last : undefined
  // One of them is wrong, which is said elsewhere.
  return last !== undefined && clock(next) < clock(last) ? undefined : next
}
