import type { Href } from '../kinds/fields.js'
import type { Entry } from '../story/story.js'
import { titleOf } from '../story/story.js'
import type { LinkView, RetractedMark } from '../views.js'
import type { Edition } from './edition.js'
import { foreign } from './foreign.js'
import type { Destination } from './questions.js'
import { retractedMark, retractedMarkAt } from './retracted-mark.js'

type Bound = Omit<Destination, 'story'>

/** A bound link: `url` is ready for `href`. Links that cannot be bound were reported by `resolve`; here they are absent. */
export function bound(edition: Edition, href: string, from: string): Bound | undefined {
  const found = edition.target(href, from)
  return found && boundTo(edition, found)
}

/** The same, of a link that shows a story in a place of its own: it says so where that reports a retracted paper. */
export function boundAndMarked(edition: Edition, href: string, from: string): (Bound & RetractedMark) | undefined {
  const found = edition.target(href, from)
  return found && { ...boundTo(edition, found), ...retractedMarkAt(edition, found.story) }
}

function boundTo(edition: Edition, { story: _, ...target }: Destination): Bound {
  if (target.external || /^(?:[a-z][a-z0-9+.-]*:|#)/i.test(target.url)) return target
  return { ...target, url: edition.href(target.url) }
}

/** A full address as it is written; undefined where there is none, or it leads to what is not public. */
export const openAddress = (edition: Edition, href: string | undefined, from: string): string | undefined =>
  href !== undefined && bound(edition, href, from) ? href : undefined

/** A link with its words; `from` is the file that it stands in. */
export function link(edition: Edition, href: Href, text: string, from: string): LinkView | undefined {
  const target = boundAndMarked(edition, href.href, from)
  return target && { ...target, text }
}

/** A link to the page of a story or record; undefined when it has none. What it is called is in its own language. */
export function linkTo(edition: Edition, entry: Entry, text: string): LinkView | undefined {
  const url = edition.urlOf(entry)
  const abroad = foreign(edition, entry, ...(text === titleOf(entry) ? allOfIt : (['hreflang'] as const)))
  return url === undefined
    ? undefined
    : { url: edition.href(url), text, external: false, ...abroad, ...retractedMark(edition, entry) }
}

const allOfIt = ['language', 'hreflang'] as const
