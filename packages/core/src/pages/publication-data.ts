import type { Edition } from '../elements/edition.js'
import { openAddress } from '../elements/link.js'
import { isPresent } from '../elements/person.js'
import { identifiers } from '../identifiers/identifiers.js'
import type { Thing } from '../kinds/json-ld.js'
import type { PublicationData } from '../kinds/publication.js'
import type { Entry } from '../story/story.js'

/** What schema.org calls the sorts of work that CSL knows. */
const types: Readonly<Partial<Record<PublicationData['type'], string>>> = {
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Dataset',
  report: 'Report',
  thesis: 'Thesis',
  software: 'SoftwareSourceCode',
  webpage: 'WebPage',
}

/** A work in the words of schema.org, https://schema.org/ScholarlyArticle if it is no other; who wrote it is known from its DOI where it has one. */
export function publicationData(edition: Edition, { data, file }: Entry<'publication'>): Thing {
  const type = types[data.type] ?? 'ScholarlyArticle'
  const hasPages = type === 'ScholarlyArticle' || type === 'Chapter' || type === 'Report'
  return {
    '@type': type,
    name: data.title,
    author: data.DOI
      ? undefined
      : data.author.map(({ family, given, ORCID }) => ({
          '@type': 'Person',
          familyName: family,
          givenName: given,
          identifier: ORCID && identifiers.orcid.url(ORCID),
        })),
    isPartOf:
      type === 'ScholarlyArticle' ? issueOf(data) : containerOf(data, type === 'Chapter' ? 'Book' : 'CreativeWork'),
    pagination: hasPages && !data.DOI ? data.page : undefined,
    datePublished: data.issued,
    creativeWorkStatus: data.retracted && 'Retracted',
    correction: openAddress(edition, data.retracted?.notice, file),
    identifier: data.DOI && identifiers.doi.url(data.DOI),
    // With a DOI, all else is known from it.
    sameAs: data.DOI
      ? undefined
      : [data.PMID && identifiers.pmid.url(data.PMID), data.PMCID && identifiers.pmcid.url(data.PMCID)].filter(
          isPresent,
        ),
    url: data.DOI ? undefined : openAddress(edition, data.URL, file),
  }
}

const containerOf = ({ 'container-title': name }: PublicationData, type: string): Thing | undefined =>
  name ? { '@type': type, name } : undefined

/** What an article stands in: the issue, of a volume, of a journal, as far as each is known. With a DOI, the journal says enough. */
function issueOf(data: PublicationData): Thing | undefined {
  const journal = containerOf(data, 'Periodical')
  if (data.DOI) return journal
  const volume = data.volume ? { '@type': 'PublicationVolume', volumeNumber: data.volume, isPartOf: journal } : journal
  return data.issue ? { '@type': 'PublicationIssue', issueNumber: data.issue, isPartOf: volume } : volume
}
