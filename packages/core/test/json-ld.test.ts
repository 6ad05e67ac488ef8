import { describe, expect, it } from 'vitest'
import type { BuildResult } from '../src/build-result.js'
import type { UserConfig } from '../src/config/user-config.js'
import { baseConfig, createSite, describeAll, discovery } from './support/create-site.js'
import { strangeIn, type Thing, thingsIn } from './support/schema-org.js'

const paper = (type: string, more = '') => `type: ${type}\ntitle: Of ${type}\n${more}`
const types = [
  ...['article-journal', 'article', 'book', 'chapter', 'dataset', 'report', 'review', 'thesis'],
  ...['paper-conference', 'software', 'webpage', 'document'],
]
const project = (title: string, status: string) =>
  `---\ntitle: ${title}\nlayAbstract: Words.\npeople: [{ person: ada, role: Lead }]\ninstitution: institute\nfunding: [{ funder: fund, awardNumber: A-1 }]\nstartDate: 2024\nendDate: 2027-05\n${status}---\n`

const files = {
  'content/topics/spread.md':
    '---\nname: How cells spread\nsynonyms: [Metastasis]\ndefinition: Cells that leave.\n---\n',
  'content/topics/bone.md': '---\nname: Bone\n---\n',
  'content/people/ada.md':
    '---\nname: Ada Okafor\nhonorificPrefix: Dr\nhonorificSuffix: FRCP\njobTitle: Editor\naffiliation: [institute]\norcid: 0000-0002-1825-0097\n---\nAda edits.\n',
  'content/organisations/institute.yaml': 'name: Institute\nror: 05dxps055\nfunderId: 10.13039/100000001\n',
  'content/organisations/fund.yaml': 'name: Fund\nfunderId: http://dx.doi.org/10.13039/100000002\n',
  'content/organisations/own.yaml': 'name: Example Charity\nalternateName: EC\n',
  'content/organisations/shop.yaml': 'name: Shop\nurl: https://shop.example.org/\n',
  ...Object.fromEntries(
    types.map((type) => [`content/publications/${type}.yaml`, paper(type, 'page: 4-9\ncontainer-title: J\n')]),
  ),
  'content/publications/full.yaml': paper(
    'article-journal',
    'author: [{ family: Lind, given: Per }]\nissued: 2024-05\nDOI: 10.5555/One\nPMID: 123\nPMCID: PMC45\nvolume: 3\nissue: 2\npage: 4-9\ncontainer-title: J\n',
  ),
  'content/publications/bare.yaml': paper(
    'article-journal',
    'author: [{ family: Lind, given: Per }]\nissued: 2024-05\nPMID: 123\nPMCID: PMC45\nvolume: 3\nissue: 2\npage: 4-9\ncontainer-title: J\n',
  ),
  'content/projects/under-way.md': project('Under way', 'status: active\n'),
  'content/projects/over.md': project('Over', 'status: completed\n'),
  'content/projects/unsaid.md': project('Unsaid', ''),
  'content/hubs/cells.md': '---\ntitle: Cells\ntopic: spread\ntopics: [spread, bone]\n---\nWords.\n',
  'content/stories/a.md': discovery('A', {
    fields: `authors: [ada]\npublications: [full, bare, ${types.join(', ')}]\nfunding: [{ funder: fund }, { funder: institute }, { funder: own }, { funder: shop }]\nproject: under-way`,
    body: 'As [one](../projects/over.md), [two](../projects/unsaid.md).',
  }),
  'content/stories/b.md': discovery('B'),
  'content/stories/e.md': `---\nkind: explainer\ntitle: E\ndatePublished: 2026-03-09\ntopics: [spread]\nauthors: [ada]\nreviewed: { last: 2026-01-31, next: 2028-01-31, by: [ada] }\naudience: Everybody\nsources: [full, { title: T, href: 'https://example.org/' }]\n---\nWords.\n`,
  'content/stories/p.md': `---\nkind: press-release\ntitle: P\ndatePublished: 2026-03-09\ntopics: [spread]\ndateline: { place: Norrvik }\n---\nWords.\n`,
  'content/images/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>',
}
const config: Partial<UserConfig> = {
  site: { ...baseConfig.site, description: 'What we do.', base: '/sub/' },
  organisation: {
    legalName: 'Example Charity Limited',
    logo: { src: './content/images/logo.svg', alt: 'Example' },
    address: ['1 High Street', 'Norrvik'],
  },
  contacts: [
    { heading: 'Press', email: 'press@example.org', phone: { text: '01632 960100', number: '+44 1632 960100' } },
  ],
  pagination: { size: 1 },
}

const root = 'https://charity.example.org/sub/'
let built: Promise<BuildResult> | undefined
/** Every page's data, by its address: of one build for all tests. */
async function graphs(): Promise<ReadonlyMap<string, readonly Thing[]>> {
  built ??= createSite(files).build({}, config)
  const { pages, problems } = await built
  expect(describeAll(problems.filter(({ severity }) => severity === 'error'))).toEqual([])
  return new Map(pages.map(({ url, view }) => [url, JSON.parse(view.head.jsonLd?.html ?? '')['@graph']]))
}
const graphOf = async (url: string): Promise<readonly Thing[]> => (await graphs()).get(url) ?? []

describe('the data of all pages', () => {
  it('is in the vocabulary of schema.org, and holds nothing empty', async () => {
    const all = await graphs()
    const told = new Map(
      thingsIn([...all.values()].flat()).flatMap((thing) =>
        '@type' in thing ? [[thing['@id'], String(thing['@type'])]] : [],
      ),
    )
    for (const [url, graph] of all)
      expect(
        strangeIn(graph, (id) => told.get(id)),
        url,
      ).toEqual([])
  })

  it('says each thing once, and names it by its `@id` from then on', async () => {
    for (const [url, graph] of await graphs()) {
      const told = thingsIn(graph).filter((thing) => '@id' in thing && '@type' in thing)
      expect(told.length, url).toBe(new Set(told.map((thing) => thing['@id'])).size)
    }
    const [article] = await graphOf('/information/e/')
    expect(article).toMatchObject({
      publisher: { '@type': 'Organization', '@id': `${root}#organisation`, name: 'Example Charity' },
      isPartOf: { '@id': `${root}#website` },
      reviewedBy: [{ '@type': 'Person', '@id': `${root}people/ada/#person` }],
    })
    expect((await graphOf('/discoveries/b/'))[0]).toMatchObject({ author: { '@id': `${root}#organisation` } })
  })
})

describe('the data of', () => {
  it('the home page is of the site, and of the charity as the config knows it', async () => {
    const [page, site, ...more] = await graphOf('/')
    expect(page).toMatchObject({ '@type': 'WebPage', isPartOf: { '@id': `${root}#website` } })
    expect(page?.publisher).toEqual({
      '@type': 'Organization',
      '@id': `${root}#organisation`,
      name: 'Example Charity',
      url: root,
      legalName: 'Example Charity Limited',
      logo: expect.stringMatching(/^https:\/\/charity\.example\.org\/sub\/images\/logo-[\w-]+\.svg$/),
      address: '1 High Street, Norrvik',
      telephone: '+441632960100',
      email: 'press@example.org',
    })
    expect(site).toEqual({
      '@type': 'WebSite',
      '@id': `${root}#website`,
      url: root,
      name: 'Example Charity',
      description: 'What we do.',
      inLanguage: 'en-GB',
      publisher: { '@id': `${root}#organisation` },
    })
    expect(more).toEqual([])
  })

  it('a person has the bare name, and honorifics of their own', async () => {
    const author = {
      '@id': `${root}people/ada/#person`,
      name: 'Ada Okafor',
      honorificPrefix: 'Dr',
      honorificSuffix: 'FRCP',
    }
    const person = {
      ...author,
      jobTitle: 'Editor',
      affiliation: [
        {
          '@id': 'https://ror.org/05dxps055',
          identifier: ['https://ror.org/05dxps055', 'https://doi.org/10.13039/100000001'],
        },
      ],
    }
    expect((await graphOf('/people/ada/'))[0]).toMatchObject({ mainEntity: person })
    expect((await graphOf('/discoveries/a/'))[0]).toMatchObject({ author: [author] })
    const feed = (await built)?.files.find(({ path }) => path === 'feed.xml')
    expect(feed && 'content' in feed && String(feed.content)).toContain('<author><name>Ada Okafor</name></author>')
  })

  it('a story names funders by the full address of their ids', async () => {
    expect((await graphOf('/discoveries/a/'))[0]).toMatchObject({
      funder: [
        { '@id': 'https://doi.org/10.13039/100000002', identifier: 'https://doi.org/10.13039/100000002' },
        { '@id': 'https://ror.org/05dxps055' },
        { '@id': `${root}#organisation` },
        { name: 'Shop', url: 'https://shop.example.org/' },
      ],
    })
  })

  it('a publication says what sort of work it is, and where it stands', async () => {
    const { citation = [] } = (await graphOf('/discoveries/a/'))[0] ?? {}
    const cited = citation as readonly Thing[]
    expect(cited[0]).toEqual({
      '@type': 'ScholarlyArticle',
      name: 'Of article-journal',
      isPartOf: { '@type': 'Periodical', name: 'J' },
      datePublished: '2024-05',
      identifier: 'https://doi.org/10.5555/One',
    })
    expect(cited[1]).toEqual({
      '@type': 'ScholarlyArticle',
      name: 'Of article-journal',
      author: [{ '@type': 'Person', familyName: 'Lind', givenName: 'Per' }],
      isPartOf: {
        '@type': 'PublicationIssue',
        issueNumber: '2',
        isPartOf: { '@type': 'PublicationVolume', volumeNumber: '3', isPartOf: { '@type': 'Periodical', name: 'J' } },
      },
      pagination: '4-9',
      datePublished: '2024-05',
      sameAs: ['https://pubmed.ncbi.nlm.nih.gov/123/', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC45/'],
    })
    expect(cited.slice(2).map((one) => `${String(one.name).slice(3)}: ${one['@type']}`)).toEqual([
      'article-journal: ScholarlyArticle',
      'article: ScholarlyArticle',
      'book: Book',
      'chapter: Chapter',
      'dataset: Dataset',
      'report: Report',
      'review: ScholarlyArticle',
      'thesis: Thesis',
      'paper-conference: ScholarlyArticle',
      'software: SoftwareSourceCode',
      'webpage: WebPage',
      'document: ScholarlyArticle',
    ])
  })

  it.each([
    ['under-way', undefined],
    ['unsaid', undefined],
    ['over', '2027-05'],
  ])('the project %s ends when it has ended', async (id, end) => {
    const [page] = await graphOf(`/projects/${id}/`)
    expect(page).toMatchObject({ mainEntity: { foundingDate: '2024' } })
    expect(Object(page?.mainEntity).dissolutionDate).toBe(end)
  })

  it('a hub is about each topic once', async () => {
    expect((await graphOf('/research/cells/'))[0]?.about).toEqual([
      {
        '@type': 'DefinedTerm',
        '@id': `${root}topics/spread/#topic`,
        name: 'How cells spread',
      },
      { '@type': 'DefinedTerm', '@id': `${root}topics/bone/#topic`, name: 'Bone' },
    ])
  })

  it.each(['/discoveries/', '/discoveries/page/1/', '/topics/spread/discoveries/', '/topics/spread/page/1/'])(
    'the list %s is a collection, with the way to it',
    async (url) => {
      expect(await graphOf(url)).toMatchObject([{ '@type': 'CollectionPage' }, { '@type': 'BreadcrumbList' }])
    },
  )
})
