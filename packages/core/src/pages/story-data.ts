import type { Edition } from '../elements/edition.js'
import { publicationsOf } from '../elements/furniture.js'
import { bound } from '../elements/link.js'
import { fullName, isPresent } from '../elements/person.js'
import { identifiers } from '../identifiers/identifiers.js'
import type { JsonLdFacts, Thing } from '../kinds/json-ld.js'
import { lastChange } from '../story/dates-for-readers.js'
import { runSiteCode } from '../story/site-code.js'
import type { Entry, Story } from '../story/story.js'

type Known = Pick<JsonLdFacts, 'url' | 'title' | 'description' | 'language' | 'image' | 'publisher'>

/** schema.org data of a story, as its kind writes it. */
export function storyData(edition: Edition, story: Story, known: Known): Thing {
  const { data } = story
  const modified = lastChange(data, edition.config.clock)
  const people = data.authors.map((one) => edition.find('$' in one ? one : one.person)).filter(isPresent)
  const publications = publicationsOf(edition, story)
  const listed = (data.sources ?? []).map((source) => {
    if (!('$' in source)) return { '@type': 'CreativeWork', name: source.title, url: source.href }
    const entry = edition.find(source)
    return entry && publicationData(entry)
  })
  const facts: JsonLdFacts = {
    ...known,
    ...(data.datePublished && { published: data.datePublished }),
    ...(modified && { modified }),
    authors: people.map((person) => personData(edition, person)),
    citations: [...publications.map(publicationData), ...listed.filter(isPresent)],
    funders: (data.funding ?? [])
      .map(({ funder }) => edition.find(funder))
      .filter(isPresent)
      .map(organisationData),
    about: [...(story.type === 'hub' && data.topic ? [data.topic] : []), ...data.topics]
      .map(edition.find)
      .filter(isPresent)
      .map((topic) => ({ ...topicData(edition, topic), alternateName: undefined, description: undefined })), // its own page says them
    more: {
      dateline: data.dateline?.place,
      lastReviewed: data.reviewed?.last,
      reviewedBy: data.reviewed?.by
        .map(edition.find)
        .filter(isPresent)
        .map((person) => personData(edition, person)),
      audience: data.audience && { '@type': 'Audience', audienceType: data.audience },
    },
  }
  const kind = edition.config.kinds.get(story.kind)
  return runSiteCode(
    edition.config,
    kind?.jsonLd,
    { what: `kind \`${story.kind}\``, file: story.file },
    () => kind?.jsonLd(facts) ?? {},
  )
}

/** https://schema.org/Person */
export function personData(edition: Edition, person: Entry<'person'>): Thing {
  const url = edition.urlOf(person)
  return {
    '@type': 'Person',
    name: fullName(person),
    url: url && edition.absolute(url),
    jobTitle: person.data.jobTitle,
    affiliation: person.data.affiliation.map(edition.find).filter(isPresent).map(organisationData),
    identifier: person.data.orcid && identifiers.orcid.url(person.data.orcid),
    deathDate: person.data.deathDate,
  }
}

/** https://schema.org/Organization */
function organisationData({ data }: Entry<'organisation'>): Thing {
  const [first, ...others] = [data.ror && identifiers.ror.url(data.ror), data.funderId].filter(isPresent)
  return {
    '@type': 'Organization',
    name: data.name,
    alternateName: data.alternateName,
    url: data.url,
    identifier: others.length > 0 ? [first, ...others] : first,
  }
}

/** https://schema.org/DefinedTerm */
export function topicData(edition: Edition, topic: Entry<'topic'>): Thing {
  const url = edition.urlOf(topic)
  return {
    '@type': 'DefinedTerm',
    name: topic.data.name,
    alternateName: topic.data.synonyms.length > 0 ? topic.data.synonyms : undefined,
    description: topic.data.definition,
    url: url && edition.absolute(url),
  }
}

/** https://schema.org/ScholarlyArticle; who wrote it is known from its DOI where it has one. */
const publicationData = ({ data }: Entry<'publication'>): Thing => ({
  '@type': 'ScholarlyArticle',
  name: data.title,
  author: data.DOI
    ? undefined
    : data.author.map(({ family, given, ORCID }) => ({
        '@type': 'Person',
        familyName: family,
        givenName: given,
        identifier: ORCID && identifiers.orcid.url(ORCID),
      })),
  isPartOf: data['container-title'] && { '@type': 'Periodical', name: data['container-title'] },
  datePublished: data.issued,
  identifier: data.DOI && identifiers.doi.url(data.DOI),
  url: data.DOI ? undefined : data.URL,
})

/** https://schema.org/ResearchProject and its grants */
export function projectData(edition: Edition, { data, file }: Entry<'project'>): Thing {
  const funding = data.funding.map(({ funder, awardNumber, awardUri }) => {
    const organisation = edition.find(funder)
    return (
      organisation && {
        '@type': 'MonetaryGrant',
        identifier: awardNumber,
        url: awardUri && bound(edition, awardUri, file) && awardUri,
        funder: organisationData(organisation),
      }
    )
  })
  const institution = data.institution && edition.find(data.institution)
  return {
    '@type': 'ResearchProject',
    name: data.title,
    funding: funding.filter(isPresent),
    parentOrganization: institution && organisationData(institution),
    member: data.people
      .map(({ person }) => edition.find(person))
      .filter(isPresent)
      .map((person) => personData(edition, person)),
    foundingDate: data.startDate,
    dissolutionDate: data.endDate,
  }
}
