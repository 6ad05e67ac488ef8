import { bindLink } from '../links/bind-link.js'
import { leavesOf } from '../schema/leaves.js'
import { slotsOf } from '../story/body.js'
import { find, type Site } from '../story/site.js'
import { type Entry, isStory } from '../story/story.js'
import { referencesOf } from './check-references.js'

/**
 * The visible stories and every record that they reach, through references, links and directives. An achievement counts
 * when something visible supports it. `config` links count as well.
 */
export function reachedFrom(site: Site, visible: ReadonlySet<Entry>, configLinks: readonly string[]): Set<Entry> {
  const reached = new Set<Entry>()
  const queue = [...visible].filter(isStory) as Entry[]
  const visit = (entry: Entry | undefined) => {
    if (entry && visible.has(entry) && !reached.has(entry) && isSupported(site, entry, visible)) queue.push(entry)
  }
  for (const href of configLinks) visit(targetOf(site, href, site.config.file))
  for (const entry of visible) if (entry.type === 'achievement') visit(entry)
  for (let entry = queue.pop(); entry; entry = queue.pop()) {
    if (reached.has(entry)) continue
    reached.add(entry)
    for (const { ref } of referencesOf(entry)) visit(find(site, ref, entry.language))
    for (const href of hrefsOf(entry)) visit(targetOf(site, href, entry.file))
  }
  return reached
}

function isSupported(site: Site, entry: Entry, visible: ReadonlySet<Entry>): boolean {
  if (entry.type !== 'achievement') return true
  return entry.data.supportedBy.some((ref) => {
    const support = find(site, ref, entry.language)
    return support !== undefined && visible.has(support)
  })
}

function* hrefsOf(entry: Entry): Generator<string> {
  for (const { value } of leavesOf(entry.data)) if (value.$ === 'link') yield value.href
  for (const attributes of entry.directives.values()) {
    for (const { value } of leavesOf(attributes)) if (value.$ === 'link') yield value.href
  }
  for (const { parts } of [entry.body, ...Object.values(entry.markdown)]) {
    for (const slot of slotsOf(parts)) if (slot.type === 'link') yield slot.href
  }
}

function targetOf(site: Site, href: string, from: string): Entry | undefined {
  const target = bindLink(site, href, from)
  return 'broken' in target ? undefined : target.address?.entry
}
