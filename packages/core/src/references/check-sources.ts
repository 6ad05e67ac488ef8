import { bindLink } from '../links/bind-link.js'
import { type Fault, fault } from '../problems.js'
import { takes } from '../schema/takes.js'
import type { Draft } from '../story/draft.js'
import { hasLostBody } from '../story/lost-body.js'
import { placedSlots } from '../story/placed-slots.js'
import type { RecordType } from '../story/record-type.js'
import type { Site } from '../story/site.js'
import type { Entry } from '../story/story.js'

/** What news can be from, on the site itself. */
const tellsMore: ReadonlySet<RecordType> = new Set(['publication', 'project', 'story'])

/**
 * News that does not say where it is from: no field, no citation and no link of its text names a source. So with all stories that have a field
 * for them.
 */
export function checkSources(draft: Draft, entry: Entry, site: Site): Fault[] {
  const kind = site.config.kinds.get(entry.kind)
  const field = kind?.type === 'story' ? kind.schema.shape.sources : undefined
  if (!field || namesSource(draft, entry) || linksSource(entry, site) || hasLostBody(draft)) return []
  // Where it may not be empty, that is said already.
  if (!takes(field, [])) return []
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
    if (slot.type === 'external-mark') return true
    if (slot.type !== 'link') return false
    const target = bindLink(site, slot.href, entry.file)
    if ('broken' in target) return true
    const { url = '', entry: to } = target.address ?? {}
    return to ? to !== entry && tellsMore.has(to.type) : isDocument.test(url)
  })
}

/** A file that is published as it is, such as a report, and no page or feed. */
const isDocument = /\.(?!html?$|xml$|txt$)[a-z\d]+$/i
