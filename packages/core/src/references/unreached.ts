import type { Config } from '../config/config.js'
import { linkedParts } from '../links/check-links.js'
import { leavesOf } from '../schema/leaves.js'
import type { Site } from '../story/site.js'
import { type Entry, isStory } from '../story/story.js'
import { createTargets, reachedFrom } from './reached.js'

/** Files of records that nothing visible leads to: they are no part of the site yet. */
export const unreachedIn = (entries: readonly Entry[], isReached: (entry: Entry) => boolean): ReadonlySet<string> =>
  new Set(entries.flatMap((entry) => (isStory(entry) || isReached(entry) ? [] : [entry.file])))

/** The same of entries that are joined in no other way; `site` is all of them. */
export function unreached(site: Site, visible: ReadonlySet<Entry>): ReadonlySet<string> {
  const reached = reachedFrom(site, visible, configLinks(site.config), createTargets(site))
  return unreachedIn(site.entries, (entry) => reached.has(entry))
}

/** Where links of the config lead, as they are written. */
export const configLinks = (config: Config): readonly string[] =>
  leavesOf(linkedParts(config)).flatMap(({ value }) => (value.$ === 'link' ? [value.href] : []))
