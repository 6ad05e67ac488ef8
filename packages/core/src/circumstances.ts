import type { Config } from './config/config.js'
import type { Circumstances } from './judge.js'
import { type Entry, isStory } from './story/story.js'
import { isVisible } from './visibility/is-visible.js'
import { nextMoment } from './visibility/next-moment.js'

/** What the stories of a site say of the build: how faults of theirs are judged, how many are hidden, and when that changes. */
export const circumstancesOf = (entries: readonly Entry[], config: Config) => ({
  stories: storiesOf(entries, config),
  hidden: entries.filter((entry) => !isVisible(entry, config)).length,
  next: nextMoment(entries, config),
})

/** What judging the faults of a story depends on. */
function storiesOf(entries: readonly Entry[], { clock, now }: Config): Circumstances['stories'] {
  return new Map(
    entries.map((entry) => {
      const waive = isStory(entry) ? (entry.data.waive ?? []) : []
      // Of a faulty file some fields may be gone: an exception without a reason or an end is none.
      const waivers = waive.flatMap(({ rule, reason, until }, index) =>
        rule && reason && until ? [{ rule, until, index, isOver: clock(until) <= now }] : [],
      )
      return [entry.file, { kind: entry.kind, waivers }]
    }),
  )
}
