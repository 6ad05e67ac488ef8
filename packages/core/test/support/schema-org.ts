/**
 * What the vocabulary of schema.org (version 29) has of the types and properties that pages use: which type is a case of which, which type has a property
 * (and so its cases), and what that may be.
 */
const parents: Readonly<Record<string, string>> = {
  Article: 'CreativeWork',
  Audience: 'Thing',
  AudioObject: 'MediaObject',
  Book: 'CreativeWork',
  BreadcrumbList: 'ItemList',
  Chapter: 'CreativeWork',
  CollectionPage: 'WebPage',
  CreativeWork: 'Thing',
  CreativeWorkSeries: 'CreativeWork',
  Dataset: 'CreativeWork',
  DefinedTerm: 'Thing',
  Grant: 'Thing',
  ItemList: 'Thing',
  ListItem: 'Thing',
  MediaObject: 'CreativeWork',
  MedicalWebPage: 'WebPage',
  MonetaryGrant: 'Grant',
  NewsArticle: 'Article',
  OpinionNewsArticle: 'NewsArticle',
  Organization: 'Thing',
  Periodical: 'CreativeWorkSeries',
  Person: 'Thing',
  ProfilePage: 'WebPage',
  PublicationIssue: 'CreativeWork',
  PublicationVolume: 'CreativeWork',
  Report: 'Article',
  ResearchProject: 'Organization',
  ScholarlyArticle: 'Article',
  SoftwareSourceCode: 'CreativeWork',
  Thesis: 'CreativeWork',
  VideoObject: 'MediaObject',
  WebPage: 'CreativeWork',
  WebSite: 'CreativeWork',
}

type Property = readonly [of: readonly string[], is: readonly string[]]

const properties: Readonly<Record<string, Property>> = {
  about: [['CreativeWork'], ['Thing']],
  address: [['Organization', 'Person'], ['Text']],
  affiliation: [['Person'], ['Organization']],
  alternateName: [['Thing'], ['Text']],
  audio: [['CreativeWork'], ['AudioObject']],
  audience: [['CreativeWork'], ['Audience']],
  audienceType: [['Audience'], ['Text']],
  author: [['CreativeWork'], ['Organization', 'Person']],
  citation: [['CreativeWork'], ['CreativeWork', 'Text']],
  contentUrl: [['MediaObject'], ['URL']],
  dateModified: [['CreativeWork'], ['Date']],
  datePublished: [['CreativeWork'], ['Date']],
  dateline: [['NewsArticle'], ['Text']],
  deathDate: [['Person'], ['Date']],
  description: [['Thing'], ['Text']],
  dissolutionDate: [['Organization'], ['Date']],
  email: [['Organization', 'Person'], ['Text']],
  duration: [['MediaObject'], ['Duration']],
  familyName: [['Person'], ['Text']],
  foundingDate: [['Organization'], ['Date']],
  funder: [
    ['CreativeWork', 'Grant'],
    ['Organization', 'Person'],
  ],
  funding: [['CreativeWork', 'Organization', 'Person'], ['Grant']],
  genre: [['CreativeWork'], ['Text', 'URL']],
  givenName: [['Person'], ['Text']],
  headline: [['CreativeWork'], ['Text']],
  honorificPrefix: [['Person'], ['Text']],
  honorificSuffix: [['Person'], ['Text']],
  identifier: [['Thing'], ['Text', 'URL']],
  image: [['Thing'], ['URL']],
  inLanguage: [['CreativeWork'], ['Text']],
  isPartOf: [['CreativeWork'], ['CreativeWork', 'URL']],
  issueNumber: [['PublicationIssue'], ['Text']],
  item: [['ListItem'], ['URL']], // the address of a Thing stands for it
  itemListElement: [['ItemList'], ['ListItem']],
  jobTitle: [['Person'], ['Text']],
  lastReviewed: [['WebPage'], ['Date']],
  legalName: [['Organization'], ['Text']],
  logo: [['Organization'], ['URL']],
  mainEntity: [['CreativeWork'], ['Thing']],
  member: [['Organization'], ['Organization', 'Person']],
  name: [['Thing'], ['Text']],
  pagination: [['Article', 'Chapter', 'PublicationIssue', 'PublicationVolume'], ['Text']],
  parentOrganization: [['Organization'], ['Organization']],
  position: [['CreativeWork', 'ListItem'], ['Integer']],
  publisher: [['CreativeWork'], ['Organization', 'Person']],
  reviewedBy: [['WebPage'], ['Organization', 'Person']],
  sameAs: [['Thing'], ['URL']],
  telephone: [['Organization', 'Person'], ['Text']],
  thumbnailUrl: [['CreativeWork'], ['URL']],
  uploadDate: [['MediaObject'], ['Date']],
  url: [['Thing'], ['URL']],
  video: [['CreativeWork'], ['VideoObject']],
  volumeNumber: [['PublicationVolume'], ['Text']],
}

const isA = (type: string, kind: string): boolean =>
  type === kind || (parents[type] !== undefined && isA(parents[type], kind))

/** What a text or number may be. */
const literals: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === 'string' && value !== '',
  URL: (value) => typeof value === 'string' && /^https?:/.test(value) && URL.canParse(value),
  Date: (value) => typeof value === 'string' && /^\d{4}(-\d\d(-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?)?)?$/.test(value),
  Duration: (value) => typeof value === 'string' && /^PT(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?$/.test(value),
  Integer: Number.isInteger,
}

/** A schema.org object. */
export type Thing = Readonly<Record<string, unknown>>

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)

/** All objects within some, themselves among them. */
export const thingsIn = (values: readonly unknown[]): Thing[] =>
  values.flatMap((value) => {
    const inside = isThing(value) ? thingsIn(Object.values(value)) : Array.isArray(value) ? thingsIn(value) : []
    return isThing(value) ? [value, ...inside] : inside
  })

/** What in a page's data the vocabulary does not have. `typeOf` tells what an `@id` is. */
export function strangeIn(graph: readonly Thing[], typeOf: (id: unknown) => string | undefined): string[] {
  return thingsIn(graph).flatMap((thing) => {
    const type = String(thing['@type'] ?? typeOf(thing['@id']))
    if (!(type in parents)) return [`${type} ${thing['@id'] ?? ''}`]
    return Object.entries(thing).flatMap(([name, value]) => {
      if (name.startsWith('@')) return []
      const [of, is] = properties[name] ?? [[], []]
      if (!of.some((kind) => isA(type, kind))) return [`${name} of ${type}`]
      const values = Array.isArray(value) ? value : [value]
      if (values.length === 0) return [`${name} of ${type} is empty`]
      const fits = (one: unknown) =>
        is.some((kind) =>
          isThing(one) ? isA(String(one['@type'] ?? typeOf(one['@id'])), kind) : literals[kind]?.(one) === true,
        )
      return values.filter((one) => !fits(one)).map((one) => `${name} of ${type} is ${JSON.stringify(one)}`)
    })
  })
}
