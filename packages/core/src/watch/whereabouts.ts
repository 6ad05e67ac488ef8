import type { Config } from '../config/config.js'
import { entryUrl } from '../links/archive-url.js'
import type { Problem } from '../problems.js'
import { type Entry, isStory } from '../story/story.js'
import { createReasons, type HeldBy } from '../visibility/held-by.js'
import { type Hidden, isVisible, lackOf } from '../visibility/is-visible.js'

/** A story that is no part of the site, and why. */
export interface HiddenStory {
  /** Project-relative. */
  readonly file: string
  /** The site path without base that it would have; absent of a draft whose kind is not known yet. */
  readonly url?: string
  readonly because: Hidden
  /** What holds it back, and in which file. */
  readonly by: HeldBy
  /** What its consent lacks, where that hides it. */
  readonly lack?: NonNullable<ReturnType<typeof lackOf>>
}

/** The stories that are no part of this build. */
export function hiddenStories(entries: readonly Entry[], config: Config): readonly HiddenStory[] {
  const hidden = entries.filter((entry) => !isVisible(entry, config))
  if (hidden.length === 0) return []
  const reasonOf = createReasons(entries, config)
  return hidden.flatMap((entry) => {
    const reason = reasonOf(entry)
    if (!reason || !isStory(entry)) return []
    const url = entryUrl(config, entry)
    const lack = reason.because === 'consent' ? lackOf(entry.data.consent, config) : undefined
    return [{ file: entry.file, ...(url !== undefined && { url }), ...reason, ...(lack && { lack }) }]
  })
}

/** The site paths of files with problems, by file: those that their pages have, or would have. */
export function addressesOf(
  problems: readonly Problem[],
  entries: readonly Entry[],
  config: Config,
): Readonly<Record<string, string>> {
  const files = new Set(problems.map(({ file }) => file))
  if (files.size === 0) return {}
  const faulty = entries.filter(({ file }) => files.has(file))
  return Object.fromEntries(faulty.map((entry) => [entry.file, entryUrl(config, entry) ?? '']).filter(([, url]) => url))
}
