import type { Config } from '../config/config.js'
import { type Fault, fault } from '../problems.js'
import { newsletterForms } from './newsletter-forms.js'
import { attributePlace } from './placed-slots.js'
import type { Entry } from './story.js'

/** Forms that a page has already. */
export function checkNewsletters(entry: Entry, config: Config): Fault[] {
  const seen = new Set<string>()
  return newsletterForms(entry, config).flatMap(({ id, at }) => {
    if (seen.has(id)) return [fault('repeated-newsletter', entry.file, attributePlace(at, 'id'), { id })]
    seen.add(id)
    return []
  })
}
