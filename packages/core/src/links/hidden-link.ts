import type { Config } from '../config/config.js'
import { type Fault, fault, type Place } from '../problems.js'
import type { Entry } from '../story/story.js'
import { hiddenBecause, isGone } from '../visibility/is-visible.js'

/** Where a link stands. */
interface Standpoint {
  readonly file: string
  readonly at: Place | undefined
}

/** A link to a story that is not public. What is gone must go at once, so that it stops no build: the link is taken away, and its words stay. */
export function hiddenLink(config: Config, story: Entry | undefined, { file, at }: Standpoint): Fault {
  const because = story && hiddenBecause(story, config)
  return isGone(because)
    ? fault('withdrawn-link', file, at, { because: because ?? '' })
    : fault('hidden-link', file, at)
}

/** A link of a story that will be public before the one that it leads to is; `appears` is when, in milliseconds since 1970. */
export function earlyLink(config: Config, appears: number, story: Entry, { file, at }: Standpoint): Fault[] {
  const because = hiddenBecause(story, { clock: config.clock, now: appears })
  return because === undefined || isGone(because) ? [] : [fault('hidden-link', file, at, { isLater: 1 })]
}
