import type { Config } from '../config/config.js'
import { newsletter } from '../directives/newsletter.js'
import type { Place } from '../problems.js'
import { directivesOf } from './placed-slots.js'
import type { Entry } from './story.js'

/** The newsletters whose forms an entry shows, and where they stand. A site's own `newsletter` knows best what it shows. */
export function newsletterForms(
  entry: Entry,
  { directives }: Pick<Config, 'directives'>,
): readonly { readonly id: string; readonly at: Place | undefined }[] {
  if (directives.get(newsletter.name) !== newsletter) return []
  return directivesOf(entry).flatMap(({ slot, at, attributes: { id, style } }) =>
    slot.name === newsletter.name && style === 'form' && typeof id === 'string' ? [{ id, at }] : [],
  )
}
