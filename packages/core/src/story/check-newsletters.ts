import type { Config } from '../config/config.js'
import { newsletter } from '../directives/newsletter.js'
import { type Fault, fault } from '../problems.js'
import { attributePlace, directivesOf } from './placed-slots.js'
import type { Entry } from './story.js'

/** Forms that a page has already. A site's own `newsletter` knows best what it can repeat. */
export function checkNewsletters(entry: Entry, { directives }: Config): Fault[] {
  if (directives.get(newsletter.name) !== newsletter) return []
  const seen = new Set<unknown>()
  return directivesOf(entry).flatMap(({ slot, at, attributes: { id, style } }) => {
    if (slot.name !== newsletter.name || style !== 'form' || typeof id !== 'string') return []
    if (seen.has(id)) return [fault('repeated-newsletter', entry.file, attributePlace(at, 'id'), { id })]
    seen.add(id)
    return []
  })
}
