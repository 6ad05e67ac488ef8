/** What schema.org data may say of a page; every URL is absolute. */
export interface JsonLdFacts {
  readonly url: string
  readonly title: string
  readonly description?: string
  readonly language: string
  readonly image?: string
  readonly published?: string
  readonly modified?: string
  readonly authors: readonly Thing[]
  readonly publisher: Thing
  /** What the page is part of, by its `@id`. */
  readonly website: Thing
  readonly citations: readonly Thing[]
  readonly funders: readonly Thing[]
  readonly about: readonly Thing[]
  readonly videos: readonly Thing[]
  readonly recordings: readonly Thing[]
  /** Places, reviewers and other facts that only one kind has. */
  readonly more: Thing
}

/** What is known of any page, whatever its kind. */
export type KnownFacts = Pick<
  JsonLdFacts,
  'url' | 'title' | 'description' | 'language' | 'image' | 'publisher' | 'website'
>

export type Thing = Readonly<Record<string, unknown>>

const some = <T>(list: readonly T[]) => (list.length ? list : undefined)

const common = (facts: JsonLdFacts) => ({
  url: facts.url,
  description: facts.description,
  inLanguage: facts.language,
  image: facts.image,
  datePublished: facts.published,
  dateModified: facts.modified ?? facts.published,
  about: some(facts.about),
  video: some(facts.videos),
  audio: some(facts.recordings),
  publisher: facts.publisher,
})

/** https://schema.org/Article and its kinds. */
export const article =
  (type: string, extra: (facts: JsonLdFacts) => Thing = () => ({})) =>
  (facts: JsonLdFacts): Thing => ({
    '@type': type,
    headline: facts.title,
    ...common(facts),
    author: some(facts.authors) ?? facts.publisher,
    funder: some(facts.funders),
    ...extra(facts),
  })

/** https://schema.org/WebPage and its kinds. */
export const webPage =
  (type = 'WebPage', extra: (facts: JsonLdFacts) => Thing = () => ({})) =>
  (facts: JsonLdFacts): Thing => ({
    '@type': type,
    name: facts.title,
    ...common(facts),
    isPartOf: facts.website,
    ...extra(facts),
  })

/** Of a page that no kind tells of, or that has one thing to tell: `more`. */
export const plainFacts = (known: KnownFacts, more: Thing = {}): JsonLdFacts => ({
  ...known,
  authors: [],
  citations: [],
  funders: [],
  about: [],
  videos: [],
  recordings: [],
  more,
})

/** Papers that a story reports. */
export const citation = (facts: JsonLdFacts): Thing => ({ citation: some(facts.citations) })
