import type { Config } from '../config/config.js'
import type { Entry } from '../story/story.js'
import { datesOf } from './dates-of.js'
import { hiddenBecause } from './is-visible.js'
import { overAt } from './over-at.js'

/** What becomes of an entry at an instant to come, though nobody edits it. */
export interface Event {
  /** Milliseconds since 1970. */
  readonly at: number
  /** `over`: it is over for the lists of its kind; `review`: its next review is due; `waiver`: an exception from `rule` ends. */
  readonly event: 'appears' | 'disappears' | 'over' | 'review' | 'waiver'
  readonly rule?: string
}

/** What becomes of an entry after `config.now`, in the order of time. That it is over, or a review due, counts where readers can see the entry by then. */
export function eventsOf(entry: Entry, config: Config): readonly Event[] {
  const { clock, now } = config
  const { visibility, review, waivers } = datesOf(entry)
  const isPublicAt = (at: number) => hiddenBecause(entry, { clock, now: at }) === undefined
  const events: Event[] = []
  let wasPublic = isPublicAt(now)
  for (const at of visibility.map(clock).sort((a, b) => a - b)) {
    if (!(at > now) || isPublicAt(at) === wasPublic) continue
    wasPublic = !wasPublic
    events.push({ at, event: wasPublic ? 'appears' : 'disappears' })
  }
  const due = review === undefined ? Number.NaN : clock(review)
  if (due > now && isPublicAt(due)) events.push({ at: due, event: 'review' })
  const over = overAt(entry, config) ?? Number.NaN
  if (over > now && isPublicAt(over)) events.push({ at: over, event: 'over' })
  for (const { rule, until } of waivers)
    if (clock(until) > now) events.push({ at: clock(until), event: 'waiver', rule })
  return events.sort((a, b) => a.at - b.at)
}
