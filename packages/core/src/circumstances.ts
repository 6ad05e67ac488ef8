import type { Config } from './config/config.js'
import type { Circumstances, Waiver } from './judge.js'
import { type Entry, isStory } from './story/story.js'
import { hiddenBecause, isGone, isVisible } from './visibility/is-visible.js'
import { nextMoment } from './visibility/next-moment.js'

/** What the stories of a site say of the build: how faults of theirs are judged, how many are hidden, and when that changes. */
export const circumstancesOf = (entries: readonly Entry[], config: Config) => ({
  kinds: new Map(entries.map((entry) => [entry.file, entry.kind])),
  drafts: draftsOf(entries, config),
  gone: new Set(entries.flatMap((entry) => (isGone(hiddenBecause(entry, config)) ? [entry.file] : []))),
  unreached: new Set<string>(), // known once the site is joined
  waivers: waiversOf(entries, config),
  hidden: entries.filter((entry) => !isVisible(entry, config)).length,
  next: nextMoment(entries, config),
})

/** What stays hidden until somebody edits it; a preview has pages of it. */
const draftsOf = (entries: readonly Entry[], { drafts: isPreview }: Config): ReadonlySet<string> =>
  new Set(entries.flatMap((one) => (!isPreview && isStory(one) && one.data.status === 'draft' ? [one.file] : [])))

/** Of a faulty file some fields may be gone: an exception without a reason or an end is none. */
function waiversOf(entries: readonly Entry[], { clock, now }: Config): Circumstances['waivers'] {
  const waivers = new Map<string, readonly Waiver[]>()
  for (const entry of entries) {
    const written = isStory(entry) ? (entry.data.waive ?? []) : []
    const own = written.flatMap(({ rule, reason, until }, index) =>
      rule && reason && until ? [{ rule, until, index, isOver: clock(until) <= now }] : [],
    )
    if (own.length > 0) waivers.set(entry.file, own)
  }
  return waivers
}
