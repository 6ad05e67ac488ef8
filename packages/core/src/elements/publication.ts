import type { Entry } from '../story/story.js'
import type { IdentifierView, PublicationView } from '../views.js'
import type { Edition } from './edition.js'
import { identifierView } from './identifier.js'
import { bound } from './link.js'
import { retractionView } from './retraction.js'

type Publication = Entry<'publication'>

/** A scholarly work, ready to print as a reference. */
export function publicationView(edition: Edition, publication: Publication): PublicationView {
  const { id, data } = publication
  const links = identifiersOf(data)
  const url = linkOf(edition, publication)
  const locator = locatorOf(data)
  const year = data.issued?.slice(0, 4)
  const retracted = retractionView(edition, publication)
  return {
    id,
    anchor: anchorOf(id),
    authors: authorsOf(data, edition),
    title: data.title,
    ...(data['container-title'] && { container: data['container-title'] }),
    ...(year && { year }),
    ...(locator && { locator }),
    ...(url && { url }),
    identifiers: links,
    ...(data.articleVersion && { version: data.articleVersion }),
    openAccess: data.openAccess ?? false,
    ...(retracted && { retracted }),
  }
}

/** The element id of a reference on a story's page. */
export const anchorOf = (id: string): string => `ref-${id.replace(/[^\p{L}\p{N}_-]+/gu, '-')}`

/** DOI, PubMed and PubMed Central links, in that order. */
export function identifiersOf(data: Publication['data']): IdentifierView[] {
  const { DOI, PMID, PMCID } = data
  return [
    ...(DOI ? [identifierView('doi', DOI)] : []),
    ...(PMID ? [identifierView('pmid', PMID)] : []),
    ...(PMCID ? [identifierView('pmcid', PMCID)] : []),
  ]
}

/** Where a work stands on the web: the first of its identifiers, else its address. */
export const linkOf = (edition: Edition, { data, file }: Publication): string | undefined =>
  identifiersOf(data)[0]?.url ?? (data.URL === undefined ? undefined : bound(edition, data.URL, file)?.url)

/** At most six authors, as Vancouver style shows them: `Okafor N, Lind P`. */
function authorsOf({ author }: Publication['data'], edition: Edition): string {
  const names = author.map(({ family, given }) => [family, initials(given)].filter(Boolean).join(' '))
  const list = names.slice(0, 6).join(', ')
  return names.length > 6 ? edition.words('core.cite.others', { name: list }) : list
}

const initials = (given = '') =>
  given
    .split(/[\s-]+/u)
    .map((name) => [...name][0] ?? '')
    .join('')
    .toUpperCase()

function locatorOf({ volume, issue, page }: Publication['data']): string {
  const place = (volume ?? '') + (issue ? `(${issue})` : '')
  return [place, page?.replace(/(?<=\d)-+(?=\d)/, '–')].filter(Boolean).join(', ')
}

/** How the text cites a work: `Okafor and others 2024`. */
export function citationText(edition: Edition, { data }: Publication): string {
  const [first, second] = data.author
  const year = data.issued?.slice(0, 4) ?? edition.words('core.cite.unknownYear')
  if (!first) return `${data.title}, ${year}`
  const names =
    data.author.length === 2 && second
      ? edition.words('core.cite.two', { first: first.family, second: second.family })
      : data.author.length > 2
        ? edition.words('core.cite.others', { name: first.family })
        : first.family
  return `${names} ${year}`
}
