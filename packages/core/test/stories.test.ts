import { describe, expect, it } from 'vitest'
import { teaser } from '../src/elements/teaser.js'
import type { HubView, PersonPageView, ProjectView, StoryView, TopicView } from '../src/views.js'
import { createSite, discovery, htmlOf, records, viewAt } from './support/create-site.js'

async function viewOf<T = StoryView>(files: Record<string, string>, url = '/discoveries/a/'): Promise<T> {
  const { pages, problems } = await createSite({ ...records, ...files }).build()
  expect(problems.map(({ ruleId }) => ruleId).filter((rule) => rule !== 'contradicted-evidence')).toEqual([])
  return pages.find((page) => page.url === url)?.view as T
}

describe('teasers', () => {
  it.each([
    ['Short and whole.', 'Short and whole.'],
    [`${'word '.repeat(40)}`, `${'word '.repeat(32).trim()}…`],
    [`${'a'.repeat(152)}, and then more words follow`, `${'a'.repeat(152)}, and…`],
    [`${'a'.repeat(158)}, and then more`, `${'a'.repeat(158)}…`],
    [
      `骨の研究。 ${'骨が硬くなると、'.repeat(40)}`,
      `骨の研究。 ${'骨が硬くなると、'.repeat(40)}`.slice(0, 160).concat('…'),
    ],
  ])('end at a word: %s', (text, expected) => {
    expect(teaser(text)).toBe(expected)
  })

  it('never cut a character in two', () => {
    expect(teaser('👩🏽‍🔬'.repeat(100)).replaceAll('👩🏽‍🔬', '')).toBe('…')
  })

  it('are the summary as written, else the first paragraph without its marks', async () => {
    const view = await viewOf({
      'content/stories/a.md': discovery('A', { fields: 'furtherReading: [b, c]' }),
      'content/stories/b.md': discovery('B', { fields: 'summary: As it is written.' }),
      'content/stories/c.md': discovery('C', {
        body: '## Heading\n\n:::quote{speaker=Bob}\nNot this.\n:::\n\nThe **first** words[^1].\n\n[^1]: A note.',
      }),
    })
    expect(view.furtherReading.map((card) => card.teaser)).toEqual(['As it is written.', 'The first words.'])
  })
})

describe('a story', () => {
  it('has a table of contents from three headings on, those in containers too', async () => {
    const three = await viewOf({
      'content/stories/a.md': discovery('A', {
        body: 'Words.\n\n## One\n\n:::cta{label=Go href=/}\n### Two\n:::\n\n## Three\n\n### Four\n\n#### Deep',
      }),
    })
    expect(three.contents).toEqual([
      { id: 's-one', text: 'One', level: 2 },
      { id: 's-two', text: 'Two', level: 3 },
      { id: 's-three', text: 'Three', level: 2 },
      { id: 's-four', text: 'Four', level: 3 },
    ])
    expect(
      (await viewOf({ 'content/stories/a.md': discovery('A', { body: 'Words.\n\n## One\n\n## Two' }) })).contents,
    ).toEqual([])
  })

  it('stands under the hub of its first topic, else under the list of its kind', async () => {
    const hub = {
      'content/hubs/cells.md': '---\ntitle: Cells\ntopic: spread\nparent: all\n---\n',
      'content/hubs/all.md': '---\ntitle: All research\ntopic: other\n---\n',
      'content/topics/other.md': '---\nname: Other\n---\n',
    }
    const text = (view: StoryView) => view.head.breadcrumb.map((link) => `${link.text} ${link.url}`)
    expect(text(await viewOf({ ...hub, 'content/stories/a.md': discovery('A') }))).toEqual([
      'Home /',
      'Cells /research/cells/',
      'A /discoveries/a/',
    ])
    expect(text(await viewOf({ 'content/stories/a.md': discovery('A') }))).toEqual([
      'Home /',
      'Discoveries /discoveries/',
      'A /discoveries/a/',
    ])
    expect(text(await viewOf({ ...hub, 'content/stories/a.md': discovery('A') }, '/research/cells/'))).toEqual([
      'Home /',
      'All research /research/all/',
      'Cells /research/cells/',
    ])
  })

  it('lists its publications, then what its text cites, once each, and cites by name and year', async () => {
    const files = {
      'content/stories/a.md': discovery('A', {
        fields: 'publications: [one]',
        body: 'Seen twice :cite[two] and :cite[one].',
      }),
      'content/publications/one.yaml':
        'type: article-journal\ntitle: One\nauthor: [{family: Lind, given: Per Olof}]\nissued: 2024\nDOI: https://doi.org/10.5555/One\nPMID: 123\nvolume: 3\nissue: 2\npage: 4-9\ncontainer-title: J\n',
      'content/publications/two.yaml':
        'type: article\ntitle: Two\nauthor: [{family: Okafor}, {family: Lind}, {family: Roe}]\nissued: 2023-05\nretracted: true\n',
    }
    const view = await viewOf(files)
    expect(view.publications).toMatchObject([
      {
        anchor: 'ref-one',
        authors: 'Lind PO',
        year: '2024',
        locator: '3(2), 4–9',
        container: 'J',
        url: 'https://doi.org/10.5555/One',
        identifiers: [
          { scheme: 'DOI', value: '10.5555/One', text: 'https://doi.org/10.5555/One' },
          { scheme: 'PMID', url: 'https://pubmed.ncbi.nlm.nih.gov/123/', text: 'PubMed 123' },
        ],
      },
      { anchor: 'ref-two', retracted: {} },
    ])
    const html = htmlOf(await createSite({ ...records, ...files }).build(), '/discoveries/a/')
    expect(html).toContain(
      '<a class="cite" href="#ref-two">Okafor and others 2023</a> and <a class="cite" href="#ref-one">Lind 2024</a>.',
    )
  })

  it('leads to a DOI whose characters mean something in addresses or markup, also where it is cited', async () => {
    const doi = '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2'
    const files = {
      'content/people/ada.md': '---\nname: Ada\n---\nShe wrote :cite[one].\n',
      'content/stories/a.md': discovery('A', { fields: 'authors: [ada]\npublications: [one, two]' }),
      'content/publications/one.yaml': `type: article-journal\ntitle: One\nissued: 1998\nDOI: ${doi}\n`,
      'content/publications/two.yaml': `type: article-journal\ntitle: Two\nDOI: https://doi.org/10.5555/a%3Cb"\n`,
    }
    const url = 'https://doi.org/10.1002/(SICI)1097-0258(19980815/30)17:15/16%3C1661::AID-SIM968%3E3.0.CO;2-2'
    expect((await viewOf(files)).publications).toMatchObject([{ url }, { url: 'https://doi.org/10.5555/a%3Cb%22' }])
    const person = await viewOf<PersonPageView>(files, '/people/ada/')
    expect(person.body.prose).toContainEqual(expect.objectContaining({ view: expect.objectContaining({ url }) }))
  })

  it('takes the evidence that a publication states over its own', async () => {
    const files = {
      'content/stories/a.md': discovery('A model of cells', {
        fields: 'publications: [one]\nevidence: {peerReview: peer-reviewed, subjects: [people]}',
      }),
      'content/publications/one.yaml':
        'type: article\ntitle: One\nevidence: {peerReview: preprint, studyType: modelling, subjects: [cells]}\n',
    }
    expect((await viewOf(files)).evidence).toEqual({
      peerReview: 'preprint',
      studyType: 'modelling',
      subjects: ['cells'],
    })
  })

  it('does not take the evidence of a paper that it only cites', async () => {
    const files = {
      'content/stories/a.md': discovery('A', {
        fields: 'evidence: {peerReview: peer-reviewed, subjects: [people]}',
        body: 'Earlier work :cite[mice] was in mice.',
      }),
      'content/publications/mice.yaml':
        'type: article\ntitle: Mice\nevidence: {peerReview: preprint, subjects: [animals]}\n',
    }
    expect((await viewOf(files)).evidence).toEqual({ peerReview: 'peer-reviewed', subjects: ['people'] })
  })

  it('groups contributors by institution, first those without one, and marks who has died', async () => {
    const files = {
      'content/stories/a.md': discovery('A', {
        fields:
          'contributors:\n  - {person: ada, role: Lead}\n  - {name: Bo Lind, affiliation: [lund], deceased: true}\n  - {person: eve}\n  - {name: No Place}',
      }),
      'content/people/ada.md': '---\nname: Ada Okafor\naffiliation: [lund]\n---\n',
      'content/people/eve.md': '---\nname: Eve Roe\naffiliation: [oslo]\ndeathDate: 2024\n---\n',
      'content/organisations/lund.yaml': 'name: Lund Institute\n',
      'content/organisations/oslo.yaml': 'name: Oslo Institute\n',
    }
    expect((await viewOf(files)).contributors).toMatchObject([
      { people: [{ name: 'No Place' }] },
      {
        institution: 'Lund Institute',
        people: [
          { name: 'Ada Okafor', role: 'Lead', deceased: false },
          { name: 'Bo Lind', deceased: true },
        ],
      },
      { institution: 'Oslo Institute', people: [{ name: 'Eve Roe', deceased: true }] },
    ])
  })

  it('runs its dateline into the first paragraph', async () => {
    const release =
      '---\nkind: press-release\ntitle: R\ndatePublished: 2026-03-09\ntopics: [spread]\ndateline: {place: LEEDS}\n---\nWe found it.\n'
    const result = await createSite({ ...records, 'content/stories/r.md': release }).build()
    expect(htmlOf(result, '/press/r/')).toContain(
      '<p><span class="dateline">LEEDS, 9 March 2026</span> We found it.</p>',
    )
  })

  it('binds links and images wherever they are written', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"/>'
    const files = {
      'content/stories/a.md': discovery('A', {
        fields:
          'standfirst: Read *[b](./b.md)*.\ncta: {label: Go, href: ./b.md}\nimage: {src: ../images/x.svg, alt: X, caption: "Of [b](./b.md)"}',
        body: '![Lines](../images/x.svg) Words.\n\n::promo{title=B href=./b.md image=../images/x.svg}',
      }),
      'content/stories/b.md': discovery('B'),
      'content/images/x.svg': svg,
    }
    const view = await viewOf(files)
    expect(view.standfirst).toEqual({ prose: ['Read <em><a href="/discoveries/b/">b</a></em>.'] })
    expect(view.cta).toMatchObject({ url: '/discoveries/b/' })
    expect(view.lead).toMatchObject({
      image: { width: 1200, height: 800, src: expect.stringMatching(/^\/images\/x-[\w-]{8}\.svg$/) },
      caption: { prose: ['Of <a href="/discoveries/b/">b</a>'] },
    })
    expect(JSON.stringify(view.body)).toMatch(
      /<img src=\\"\/images\/x-[\w-]{8}\.svg\\" width=\\"30\\" height=\\"20\\" ",{"loading":true}," alt=\\"Lines\\">/,
    )
  })

  it('shows nothing for what it does not have', async () => {
    const view = await viewOf({ 'content/stories/a.md': discovery('A') })
    expect(view).toMatchObject({ furtherReading: [], funding: [], contributors: [], publications: [], corrections: [] })
    for (const key of ['lead', 'evidence', 'cta', 'responses', 'standfirst', 'previous', 'next'])
      expect(view).not.toHaveProperty(key)
  })
})

describe('hubs, topics, people and projects', () => {
  const files = {
    'content/stories/a.md': discovery('A', { fields: 'authors: [ada]\nproject: atlas' }),
    'content/hubs/cells.md':
      '---\ntitle: Cells\ntopic: spread\naims: |\n  We want:\n\n  - answers\n---\n::achievements{topic=spread}\n',
    'content/hubs/bone.md': '---\ntitle: Bone\ntopic: bone\nparent: cells\n---\n',
    'content/topics/bone.md': '---\nname: Bone\nparent: spread\nsynonyms: [skeleton]\n---\n',
    'content/projects/atlas.yaml':
      'title: Atlas\nlayAbstract: A *map*.\npeople: [{person: ada, role: Lead}]\ntrials: [NCT00000001, isrctn12345678]\n',
    'content/achievements/map.yaml':
      'title: Mapped it\nsummary: All of it.\nsupportedBy: [atlas, a]\ntopics: [spread]\n',
  }
  it('a hub shows aims, achievements with what supports them, and its children', async () => {
    const hub = await viewOf<HubView>(files, '/research/cells/')
    expect(JSON.stringify(hub.aims)).toContain('<li>answers</li>')
    expect(hub.children).toMatchObject([{ url: '/research/bone/' }])
    expect(hub.head.sectionMenu).toMatchObject({ heading: 'Cells', links: [{ text: 'Bone' }] })
    expect(hub.body.prose).toMatchObject([
      {
        partial: 'achievements',
        view: {
          achievements: [
            { title: 'Mapped it', supportedBy: [{ url: '/projects/atlas/' }, { url: '/discoveries/a/' }] },
          ],
        },
      },
    ])
  })

  it('an achievement names every paper that supports it, linked where it stands on the web', async () => {
    const paper = (title: string, more: string) => `type: article-journal\ntitle: ${title}\n${more}\n`
    const hub = await viewOf<HubView>(
      {
        ...files,
        'content/publications/doi.yaml': paper('By DOI', 'DOI: 10.5555/abc'),
        'content/publications/pmid.yaml': paper('By PMID', "PMID: '12345678'"),
        'content/publications/url.yaml': paper('By address', 'URL: https://example.org/paper'),
        'content/publications/none.yaml': paper('In print', 'issued: 1998'),
        'content/achievements/map.yaml':
          'title: Mapped it\nsummary: All of it.\nsupportedBy: [doi, pmid, url, none]\ntopics: [spread]\n',
      },
      '/research/cells/',
    )
    expect(hub.body.prose).toMatchObject([
      {
        view: {
          achievements: [
            {
              supportedBy: [
                { text: 'By DOI', url: 'https://doi.org/10.5555/abc', external: true },
                { text: 'By PMID', url: 'https://pubmed.ncbi.nlm.nih.gov/12345678/', external: true },
                { text: 'By address', url: 'https://example.org/paper', external: true },
                { text: 'In print', external: false },
              ],
            },
          ],
        },
      },
    ])
  })

  it('a hub is about its topic, and says so to search engines', async () => {
    const { pages } = await createSite({ ...records, ...files }).build()
    const page = pages.find(({ url }) => url === '/research/cells/')
    expect(page?.view.head.jsonLd?.html).toContain('"about":[{"@type":"DefinedTerm","name":"How cells spread"')
  })

  it('a feed of a topic leads to all of the topic, in words that say so', async () => {
    const hub = '---\ntitle: Cells\ntopic: spread\n---\n::feed{topic=spread}\n'
    const view = await viewOf<HubView>({ ...files, 'content/hubs/cells.md': hub }, '/research/cells/')
    expect(view.body.prose).toMatchObject([
      { view: { all: { url: '/topics/spread/', text: 'See everything about How cells spread' } } },
    ])
  })

  it('organisations and authors of papers are identified as far as is known', async () => {
    const { pages } = await createSite({
      ...records,
      'content/organisations/fund.yaml': 'name: A fund\nror: https://ror.org/05dxps055\nfunderId: 10.13039/100000001\n',
      'content/publications/paper.yaml':
        'type: article-journal\ntitle: A paper\nauthor: [{family: Okafor, given: Ada, ORCID: 0000-0002-1825-0097}]\n',
      'content/stories/a.md': discovery('A', { fields: 'funding: [{funder: fund}]\npublications: [paper]' }),
    }).build()
    const view = viewAt<StoryView>(pages, '/discoveries/a/')
    expect(view.funding).toEqual([{ funder: 'A fund', funderUrl: 'https://ror.org/05dxps055' }])
    expect(view.head.jsonLd?.html).toContain(
      '"identifier":["https://ror.org/05dxps055","https://doi.org/10.13039/100000001"]',
    )
    expect(view.head.jsonLd?.html).toContain('"identifier":"https://orcid.org/0000-0002-1825-0097"')
  })

  it('a person without competing interests says nothing of any', async () => {
    const ada = (interests: string) => `---\nname: Ada\ncompetingInterests: ${interests}\n---\nEdits.\n`
    const view = async (interests: string) =>
      viewOf<PersonPageView>({ ...files, 'content/people/ada.md': ada(interests) }, '/people/ada/')
    expect((await view('none')).person).not.toHaveProperty('competingInterests')
    expect((await view('Owns shares.')).person).toMatchObject({ competingInterests: 'Owns shares.' })
  })

  it('a topic knows its hub, parent, children and stories', async () => {
    expect(await viewOf<TopicView>(files, '/topics/spread/')).toMatchObject({
      hub: { url: '/research/cells/' },
      children: [{ text: 'Bone' }],
      cards: [{ title: 'A' }],
    })
    expect(await viewOf<TopicView>(files, '/topics/bone/')).toMatchObject({
      parent: { text: 'How cells spread' },
      synonyms: ['skeleton'],
      cards: [],
    })
  })

  it('a person and a project know where they are named', async () => {
    expect(await viewOf<PersonPageView>(files, '/people/ada/')).toMatchObject({
      cards: [{ title: 'A' }],
      projects: [{ text: 'Atlas' }],
    })
    expect(await viewOf<ProjectView>(files, '/projects/atlas/')).toMatchObject({
      layAbstract: { prose: ['<p>A <em>map</em>.</p>'] },
      people: [{ name: 'Ada Okafor', role: 'Lead' }],
      trials: [{ scheme: 'NCT' }, { scheme: 'ISRCTN', value: 'ISRCTN12345678' }],
      achievements: [{ title: 'Mapped it' }],
    })
  })

  it('a record that no visible story reaches has no page', async () => {
    const { pages } = await createSite({ ...records, 'content/stories/a.md': discovery('A') }).build()
    expect(pages.map((page) => page.url)).not.toContain('/people/ada/')
  })

  it('cycles of topics and hubs are found', async () => {
    const { problems } = await createSite({
      'content/topics/a.md': '---\nname: A\nparent: b\n---\n',
      'content/topics/b.md': '---\nname: B\nparent: a\n---\n',
    }).build()
    expect(problems.map((problem) => `${problem.ruleId} ${problem.reason}`)).toEqual([
      'reference-cycle `parent` leads back to this topic: a → b → a',
    ])
  })
})
