import type { Edition } from '../elements/edition.js'
import { publicationsOf } from '../elements/furniture.js'
import { openAddress } from '../elements/link.js'
import { isPresent } from '../elements/person.js'
import { publisher } from '../elements/publisher.js'
import { identifiers } from '../identifiers/identifiers.js'
import type { JsonLdFacts, KnownFacts, Thing } from '../kinds/json-ld.js'
import { lastChange } from '../story/dates-for-readers.js'
import { runSiteCode } from '../story/site-code.js'
import type { Entry, Story } from '../story/story.js'
import { mediaData } from './media-data.js'
import { publicationData } from './publication-data.js'

/** schema.org data of a story, as its kind writes it. */
export function storyData(edition: Edition, story: Story, known: KnownFacts): Thing {
  const { data } = story
  const modified = lastChange(data, edition.config.clock)
  const publications = publicationsOf(edition, story)
  const listed = (data.sources ?? []).map((source) => {
    if (!('$' in source)) {
      const url = openAddress(edition, source.href, story.file)
      return url === undefined ? undefined : { '@type': 'CreativeWork', name: source.title, url }
    }
    const entry = edition.find(source)
    return entry && publicationData(edition, entry)
  })
  const facts: JsonLdFacts = {
    ...known,
    ...(data.datePublished && { published: data.datePublished }),
    ...(modified && { modified }),
    authors: authorsOf(edition, story).map((person) => named(personData(edition, person))),
    citations: [...publications.map((one) => publicationData(edition, one)), ...listed.filter(isPresent)],
    funders: (data.funding ?? [])
      .map(({ funder }) => edition.find(funder))
      .filter(isPresent)
      .map((one) => named(organisationData(edition, one))),
    about: [...new Set([...(story.type === 'hub' && data.topic ? [data.topic] : []), ...data.topics].map(edition.find))]
      .filter(isPresent)
      .map((topic) => ({ ...named(topicData(edition, topic)), url: undefined })),
    ...mediaData(edition, story),
    more: {
      dateline: data.dateline?.place,
      lastReviewed: data.reviewed?.last,
      reviewedBy: data.reviewed?.by
        .map(edition.find)
        .filter(isPresent)
        .map((person) => named(personData(edition, person))),
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

/** What stories say of somebody or something: where there is a page of it, or a register, all else stands there. */
function named(thing: Thing): Thing {
  const { jobTitle, affiliation, alternateName, description, ...rest } = thing
  return thing['@id'] === undefined ? thing : rest
}

/** Who wrote a story. */
export const authorsOf = (edition: Edition, { data }: Story): Entry<'person'>[] =>
  data.authors.map((one) => edition.find('$' in one ? one : one.person)).filter(isPresent)

/** https://schema.org/Person */
export function personData(edition: Edition, person: Entry<'person'>): Thing {
  const orcid = person.data.orcid && identifiers.orcid.url(person.data.orcid)
  return {
    '@type': 'Person',
    name: person.data.name,
    '@id': orcid,
    ...ownPage(edition, person),
    honorificPrefix: person.data.honorificPrefix,
    honorificSuffix: person.data.honorificSuffix,
    jobTitle: person.data.jobTitle,
    affiliation: person.data.affiliation
      .map(edition.find)
      .filter(isPresent)
      .map((one) => organisationData(edition, one)),
    identifier: orcid,
    deathDate: person.data.deathDate,
  }
}

/** What a record is known by where it has a page: its name on all pages, and where to read of it. */
function ownPage(edition: Edition, record: Entry): Thing {
  const path = edition.urlOf(record)
  if (path === undefined) return {}
  const url = edition.absolute(path)
  return { '@id': `${url}#${record.type}`, url }
}

/** https://schema.org/Organization */
function organisationData(edition: Edition, { data, file }: Entry<'organisation'>): Thing {
  const charity = publisher(edition, false)
  const funderId = data.funderId && identifiers.doi.normalise(data.funderId)
  const ids = [data.ror && identifiers.ror.url(data.ror), funderId && identifiers.doi.url(funderId)].filter(isPresent)
  const [first] = ids
  return {
    '@type': 'Organization',
    '@id': data.name === charity.name ? charity['@id'] : first,
    name: data.name,
    alternateName: data.alternateName,
    url: openAddress(edition, data.url, file),
    identifier: ids.length > 1 ? ids : first,
  }
}

/** https://schema.org/DefinedTerm */
export function topicData(edition: Edition, topic: Entry<'topic'>): Thing {
  return {
    '@type': 'DefinedTerm',
    name: topic.data.name,
    ...ownPage(edition, topic),
    alternateName: topic.data.synonyms,
    description: topic.data.definition,
  }
}

/** https://schema.org/ResearchProject and its grants */
export function projectData(edition: Edition, project: Entry<'project'>): Thing {
  const { data, file } = project
  const funding = data.funding.map(({ funder, awardNumber, awardUri }) => {
    const organisation = edition.find(funder)
    return (
      organisation && {
        '@type': 'MonetaryGrant',
        identifier: awardNumber,
        url: openAddress(edition, awardUri, file),
        funder: organisationData(edition, organisation),
      }
    )
  })
  const institution = data.institution && edition.find(data.institution)
  return {
    '@type': 'ResearchProject',
    name: data.title,
    ...ownPage(edition, project),
    funding: funding.filter(isPresent),
    parentOrganization: institution && organisationData(edition, institution),
    member: data.people
      .map(({ person }) => edition.find(person))
      .filter(isPresent)
      .map((person) => personData(edition, person)),
    foundingDate: data.startDate,
    dissolutionDate: data.status === 'completed' || data.status === 'stopped' ? data.endDate : undefined, // else it is a plan
  }
}
