import { bindLink } from '../links/bind-link.js'
import { type Fault, fault } from '../problems.js'
import type { Draft } from '../story/draft.js'
import { hasLostBody } from '../story/lost-body.js'
import { placedSlots } from '../story/placed-slots.js'
import type { RecordType } from '../story/record-type.js'
import type { Site } from '../story/site.js'
import type { Entry } from '../story/story.js'

/** What news can be from, on the site itself. */
const tellsMore: ReadonlySet<RecordType> = new Set(['publication', 'project', 'story'])

/** News that does not say where it is from: no field, no citation and no link of its text names a source. */
export function checkSources(draft: Draft, entry: Entry, site: Site): Fault[] {
  if (entry.kind !== 'news' || namesSource(draft, entry) || linksSource(entry, site) || hasLostBody(draft)) return []
  return [fault('no-sources', entry.file, { path: ['sources'] })]
}

/** In front matter, that a publication or project is named says enough; a story may be no more than further reading. */
function namesSource({ data }: Draft, { ties }: Entry): boolean {
  if (Array.isArray(data.sources) && data.sources.length > 0) return true
  return ties.references.some(({ ref, inBody }) =>
    ref.to.some((type) => tellsMore.has(type) && (inBody || type !== 'story')),
  )
}

/** A link that leads nowhere is reported as that. */
function linksSource(entry: Entry, site: Site): boolean {
  return placedSlots(entry).some(({ slot }) => {
    if (slot.type !== 'link') return slot.type === 'external-mark'
    const target = bindLink(site, slot.href, entry.file)
    const to = 'broken' in target ? undefined : target.address?.entry
    return 'broken' in target || (to !== undefined && to !== entry && tellsMore.has(to.type))
  })
}
