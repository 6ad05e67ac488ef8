import type { Config } from '../config/config.js'
import { type Fault, fault } from '../problems.js'
import { type Entry, isStory } from '../story/story.js'

/** What readers can see although its review is due. */
export function checkReviews(visible: Iterable<Entry>, { clock, now }: Config): Fault[] {
  const faults: Fault[] = []
  for (const entry of visible) {
    const { last, next } = (isStory(entry) ? entry.data.reviewed : undefined) ?? {}
    if (typeof next !== 'string' || !(clock(next) <= now)) continue
    if (typeof last === 'string' && clock(next) < clock(last)) continue // one of them is wrong, which is said elsewhere
    faults.push(fault('review-overdue', entry.file, { path: ['reviewed', 'next'] }, { next }))
  }
  return faults
}
