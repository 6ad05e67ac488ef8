import { describe, expect, it } from 'vitest'
import type { BuildResult } from '../src/build-result.js'
import { createMemo } from '../src/memo/memo.js'
import { searchIndex } from '../src/outputs/search-index.js'
import { outwardLinks } from '../src/outward-links.js'
import { survey } from '../src/survey.js'
import type { AchievementsView, ArchiveView, PartialView, StoryView } from '../src/views.js'
import { baseConfig, createSite, describeAll, discovery, records, viewAt } from './support/create-site.js'

const paper = (more = '') => `type: article-journal\ntitle: Iron\nDOI: 10.5555/iron.1\n${more}`
const notice = 'https://journal.example.org/notice'
const full = `retracted: { date: 2024-04-08, reason: A cold room failed., notice: '${notice}' }\n`
const reports = (fields = '') =>
  discovery('Iron helps', { fields: `summary: Iron helps everybody.\npublications: [iron]\n${fields}` })
const corrected = (date: string) => `corrections: [{ date: ${date}, text: The paper was retracted. }]`
const news = (fields: string, body = 'Words.') =>
  `---\nkind: news\ntitle: A journal withdraws a paper\ndatePublished: 2024-04-11\ntopics: [spread]\nauthors: [ada]\n${fields}\n---\n${body}\n`

const siteWith = (files: Readonly<Record<string, string>>) => createSite({ ...records, ...files })
const iron = 'content/publications/iron.yaml'
const story = 'content/stories/a.md'

/** The view of the story, of which nothing but its lack of a correction is wrong. */
async function viewOf(files: Readonly<Record<string, string>>): Promise<StoryView> {
  const { pages, problems } = await siteWith(files).build()
  expect(problems.filter(({ ruleId }) => ruleId !== 'uncorrected-retraction')).toEqual([])
  return viewAt(pages, '/discoveries/a/')
}

describe('a retracted publication', () => {
  it.each([
    ['true', {}],
    ['2024-04-08', { date: { iso: '2024-04-08', text: '8 April 2024' } }],
    ['2024', { date: { iso: '2024', text: '2024' } }],
    ['{ date: 2024-04 }', { date: { iso: '2024-04', text: 'April 2024' } }],
    [
      `{ reason: Frozen twice., notice: '${notice}' }`,
      { reason: 'Frozen twice.', notice: { url: notice, external: true } },
    ],
    ['{}', {}],
  ])('may be written as %s', async (written, known) => {
    const { publications } = await viewOf({ [story]: reports(), [iron]: paper(`retracted: ${written}\n`) })
    expect(publications).toEqual([expect.objectContaining({ retracted: expect.objectContaining(known) })])
  })

  it('is none where it says false', async () => {
    const view = await viewOf({ [story]: reports(), [iron]: paper('retracted: false\n') })
    expect(view.publications[0]).not.toHaveProperty('retracted')
    expect(view.retractions).toEqual([])
  })

  it.each([
    ['yes it was', 'invalid-value Unexpected `yes it was` in `retracted`, expected true, or a date like 2026-03-09'],
    ['{ dated: 2024-04-08 }', 'unknown-key Unknown field `dated`, did you mean `date`?'],
    ['{ notice: journal.example.org }', 'invalid-value Unexpected `journal.example.org` in `retracted.notice`'],
    ['2024-02-30', 'invalid-value Unexpected `2024-02-30` in `retracted`'],
  ])('is refused as %s', async (written, expected) => {
    const { problems } = await siteWith({ [story]: reports(), [iron]: paper(`retracted: ${written}\n`) }).build()
    expect(describeAll(problems).filter((one) => one.startsWith(iron))).toEqual([expect.stringContaining(expected)])
  })

  it('is told in data as what it is, with its notice, which `findings links` looks at', async () => {
    const site = siteWith({ [story]: reports(), [iron]: paper(full) })
    const { pages } = await site.build()
    const data = JSON.parse(viewAt<StoryView>(pages, '/discoveries/a/').head.jsonLd?.html ?? '')
    expect(JSON.stringify(data)).toContain(`"creativeWorkStatus":"Retracted","correction":"${notice}"`)
    const links = await outwardLinks(baseConfig, { root: site.root, now: '2026-06-01T12:00Z' })
    expect(links.outcome === 'listed' && links.addresses.map(({ url }) => url)).toContain(notice)
  })

  it('keeps the language of its reason on a page in another one', async () => {
    const site = siteWith({
      [story]: reports(corrected('2024-04-09')),
      [iron]: paper(full),
      'content/cy/stories/a.md': reports(corrected('2024-04-09')),
    })
    const result = await site.build(
      {},
      {
        site: { ...baseConfig.site, languages: ['cy'] },
        rules: { 'unused-record': 'off', 'missing-language': 'off', 'untranslated-config': 'off' },
      },
    )
    const view = viewAt<StoryView>(result.pages, '/cy/discoveries/a/')
    expect(view.retractions[0]?.retracted).toMatchObject({ reason: 'A cold room failed.', language: 'en-GB' })
    expect(view.head.documentTitle).toContain('Papur wedi’i dynnu’n ôl: Iron helps')
  })
})

/** What a directive in the text of a page is shown with. */
const directiveIn = ({ body }: StoryView, name: string): object | undefined =>
  body.prose.find((part): part is PartialView => typeof part === 'object' && 'view' in part && part.partial === name)
    ?.view

/** A story of the same kind that is newer, and a news story: both show the one whose paper was retracted in every way they can. */
const shownBeside = {
  [story]: `${reports(corrected('2024-05-01'))}\n## More\n\nWords.\n`,
  'content/stories/d.md': discovery('Copper helps', {
    date: '2026-04-01',
    fields: "furtherReading: [{ title: Our own words, href: 'https://charity.example.org/discoveries/a/' }]",
    body: 'Words.\n\n::related{ref=a}\n\n::promo{title="How iron helps" href="/discoveries/a/#more"}',
  }),
  'content/stories/e.md': discovery('Zinc helps', { date: '2026-05-01' }),
  'content/stories/n.md': news("sources: [{ title: Our story, href: 'https://charity.example.org/discoveries/a/' }]"),
  [iron]: paper(full),
}

/** All that is said of the story away from its page. */
async function saidOf(fields: string) {
  const site = siteWith({ [story]: reports(fields), [iron]: paper(full) })
  const { pages, files }: BuildResult = await site.build({}, { outputs: [searchIndex()] })
  const { head } = viewAt<StoryView>(pages, '/discoveries/a/')
  const [card] = viewAt<ArchiveView>(pages, '/discoveries/').cards
  const textOf = (name: string) =>
    String(files.flatMap((file) => (file.path === name && 'content' in file ? [file.content] : [])))
  return { head, card, feed: textOf('feed.xml'), search: textOf('search.json') }
}

describe('a story that reports a retracted publication', () => {
  it('is told apart from its page with the retraction before its title, and without its promise', async () => {
    const { head, card, feed, search } = await saidOf('')
    const withdrawn =
      'The research paper that this page reports has been retracted. Its findings should not be relied on.'
    expect(head).toMatchObject({
      title: 'Iron helps',
      documentTitle: 'Paper retracted: Iron helps – Example Charity',
      description: withdrawn,
    })
    expect(head.openGraph).toContainEqual({ property: 'og:title', content: 'Paper retracted: Iron helps' })
    expect(card).toMatchObject({ title: 'Iron helps', retracted: true })
    expect(card).not.toHaveProperty('teaser')
    expect(feed).toContain('<title>Paper retracted: Iron helps</title>')
    expect(search).toContain('"title":"Paper retracted: Iron helps"')
    for (const text of [JSON.stringify(head), feed, search]) {
      expect(text).toContain(withdrawn)
      expect(text).not.toContain('Iron helps everybody')
    }
  })

  it('has its summary again once its author has corrected it, and stays marked', async () => {
    const { head, card, feed } = await saidOf(corrected('2024-04-08'))
    expect(head.description).toBe('Iron helps everybody.')
    expect(card).toMatchObject({ teaser: 'Iron helps everybody.', retracted: true })
    expect(feed).toContain('<title>Paper retracted: Iron helps</title>')
  })

  it('does not call its evidence checked any more, unless another paper that it reports is', async () => {
    const evidence = 'evidence: { peerReview: peer-reviewed, studyType: survey, subjects: [people] }\n'
    const copper = {
      'content/publications/copper.yaml': paper(`evidence: { peerReview: preprint }\n`).replace('iron', 'copper'),
    }
    const retracted = { [iron]: paper(full + evidence) }
    expect((await viewOf({ [story]: reports(), ...retracted })).evidence).toEqual({
      peerReview: 'retracted',
      studyType: 'survey',
      subjects: ['people'],
    })
    const own = await viewOf({ [story]: reports(evidence.trim()), [iron]: paper(full) })
    expect(own.evidence?.peerReview).toBe('retracted')
    const both = reports().replace('[iron]', '[iron, copper]')
    expect((await viewOf({ [story]: both, ...retracted, ...copper })).evidence?.peerReview).toBe('preprint')
  })

  it('is another one than a story that cites it, or names it as a source', async () => {
    const files = {
      [story]: discovery('Copper helps', { body: 'Unlike iron :cite[iron].' }),
      'content/stories/n.md': news('sources: [iron]'),
      [iron]: paper(full),
    }
    const { pages, problems } = await siteWith(files).build()
    expect(problems).toEqual([])
    for (const [url, list] of [
      ['/discoveries/a/', '/discoveries/'],
      ['/news/n/', '/news/'],
    ] as const) {
      const view = viewAt<StoryView>(pages, url)
      expect(view.retractions).toEqual([])
      expect(view.head.documentTitle).not.toContain('retracted')
      expect(viewAt<ArchiveView>(pages, list).cards[0]).not.toHaveProperty('retracted')
    }
  })

  it('is marked where it and its paper support an achievement', async () => {
    const files = {
      [story]: reports(corrected('2024-05-01')),
      'content/stories/n.md': news('sources: [iron]', 'Words.\n\n::achievements'),
      'content/achievements/one.yaml': 'title: One\nsummary: It helps.\nsupportedBy: [iron, a, n]\n',
      [iron]: paper(full),
    }
    const { pages } = await siteWith(files).build()
    const list = directiveIn(viewAt(pages, '/news/n/'), 'achievements')
    const { achievements } = (list ?? { achievements: [] }) as AchievementsView
    expect(achievements[0]?.supportedBy.map(({ text, retracted }) => [text, retracted])).toEqual([
      ['Iron', true],
      ['Iron helps', true],
      ['A journal withdraws a paper', undefined],
    ])
  })

  it('is marked wherever a page shows it: as related, as a neighbour, as a promo and as a source', async () => {
    const { pages, problems } = await siteWith(shownBeside).build()
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    const view = viewAt<StoryView>(pages, '/discoveries/d/')
    expect(view.previous).toMatchObject({ text: 'Iron helps', retracted: true })
    expect(view.next).not.toHaveProperty('retracted')
    expect(directiveIn(view, 'related')).toMatchObject({ link: { text: 'Iron helps', retracted: true } })
    expect(directiveIn(view, 'promo')).toMatchObject({ url: '/discoveries/a/#s-more', retracted: true })
    expect(view.furtherReading).toMatchObject([{ title: 'Our own words', retracted: true }])
    expect(viewAt<StoryView>(pages, '/news/n/').sources).toMatchObject([
      { link: { text: 'Our story', retracted: true } },
    ])
  })

  it('is marked on the page of another story once its paper is retracted', async () => {
    const files = {
      [story]: reports(),
      'content/stories/n.md': news('sources: [iron]', '::promo{title="How iron helps" href=/discoveries/a/}'),
    }
    const site = siteWith({ ...files, [iron]: paper() })
    const memo = createMemo()
    const before = await site.build({ memo })
    expect(directiveIn(viewAt(before.pages, '/news/n/'), 'promo')).not.toHaveProperty('retracted')
    site.write({ [iron]: paper(full) })
    const { pages } = await site.build({ memo })
    expect(directiveIn(viewAt(pages, '/news/n/'), 'promo')).toMatchObject({ retracted: true })
  })

  it('is planned again, and so are the lists that show it, when its paper is retracted', async () => {
    const site = siteWith({ [story]: reports(), [iron]: paper() })
    const memo = createMemo()
    await site.build({ memo })
    site.write({ [iron]: paper(full) })
    const { pages, problems } = await site.build({ memo })
    expect(viewAt<ArchiveView>(pages, '/discoveries/').cards[0]).toMatchObject({ retracted: true })
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(['uncorrected-retraction'])
  })
})

const uncorrected = (where: string) =>
  `${where} uncorrected-retraction \`iron\`, which this story is based on, was retracted (2024-04-08), and the story has not been corrected since`

/** Problems of a site in which the paper was retracted. */
const problemsOf = async (files: Readonly<Record<string, string>>, retracted = full) =>
  describeAll((await siteWith({ [iron]: paper(retracted), ...files }).build()).problems)

describe('uncorrected-retraction', () => {
  it('is over with a correction of that day or later, and no earlier one', async () => {
    expect(await problemsOf({ [story]: reports() })).toEqual([uncorrected(`${story}:7:16`)])
    expect(await problemsOf({ [story]: reports(corrected('2024-04-07')) })).toEqual([uncorrected(`${story}:7:16`)])
    expect(await problemsOf({ [story]: reports(corrected('2024-04-08')) })).toEqual([])
  })

  it('is over with any correction where nobody knows the day', async () => {
    expect(await problemsOf({ [story]: reports() }, 'retracted: true\n')).toHaveLength(1)
    expect(await problemsOf({ [story]: reports(corrected('2020-01-01')) }, 'retracted: true\n')).toEqual([])
    expect(await problemsOf({ [story]: reports(corrected('2024-04-01')) }, 'retracted: 2024-04\n')).toEqual([])
  })

  it('can be waived, is known before an embargo ends, and does not ask drafts', async () => {
    const waived = reports('waive: [{ rule: uncorrected-retraction, reason: Agreed., until: 2030-01-01 }]')
    expect(await problemsOf({ [story]: waived })).toEqual([])
    const early = reports('embargo: 2026-07-01T00:01Z').replace('2026-03-09', '2026-07-01')
    expect(await problemsOf({ [story]: early })).toEqual([uncorrected(`${story}:7:16`)])
    expect(await problemsOf({ [story]: reports('status: draft') })).toEqual([])
  })
})

describe('uncorrected-retraction of health information', () => {
  const explainer = (more = '') =>
    `---\nkind: explainer\ntitle: What it is\ndatePublished: 2023-01-01\ntopics: [spread]\nreviewed: { last: 2026-01-01, next: 2028-01-01, by: [ada] }\nsources: [{ title: A guide, href: 'https://guide.example.org/' }, copper, iron]\n${more}---\nWords.\n`

  it('is asked for where a source was retracted, though the page is not marked for what it may well say', async () => {
    const copper = { 'content/publications/copper.yaml': paper().replace('iron', 'copper') }
    expect(await problemsOf({ ...copper, [story]: explainer() })).toEqual([uncorrected(`${story}:7:75`)])
    expect(await problemsOf({ ...copper, [story]: explainer(`${corrected('2024-04-08')}\n`) })).toEqual([])
    const { pages } = await siteWith({ ...copper, [story]: explainer(), [iron]: paper(full) }).build()
    expect(viewAt<StoryView>(pages, '/information/a/').retractions).toEqual([])
  })
})

describe('retracted-support', () => {
  const achievement = (supports: string) => ({
    'content/achievements/one.yaml': `title: One\nsummary: It helps.\nsupportedBy: [${supports}]\n`,
  })
  const at = 'content/achievements/one.yaml:3:14 retracted-support'
  const told = { [story]: reports(corrected('2024-05-01')) }

  it('is found where nothing else that readers see supports an achievement', async () => {
    const draft = { 'content/stories/d.md': discovery('D', { fields: 'status: draft' }) }
    const all = await problemsOf({ ...told, ...draft, ...achievement('iron, a, d') })
    expect(all.filter((one) => !one.includes('hidden-reference'))).toEqual([expect.stringContaining(at)])
  })

  it('has nothing against one that another story supports', async () => {
    expect(await problemsOf({ ...told, 'content/stories/d.md': discovery('D'), ...achievement('iron, d') })).toEqual([])
  })
})

it('surveys public stories and achievements that present retracted publications', async () => {
  const { root } = siteWith({
    [story]: reports(),
    'content/stories/b.md': reports(corrected('2024-04-09')),
    'content/stories/c.md': reports('status: draft'),
    'content/achievements/one.yaml': 'title: One\nsummary: It helps.\nsupportedBy: [iron]\n',
    [iron]: paper(full),
  })
  expect(await survey(baseConfig, { root, now: '2026-06-01T12:00Z' })).toMatchObject({
    retractions: [
      { file: 'content/achievements/one.yaml', publication: 'iron', date: '2024-04-08' },
      { file: story, publication: 'iron', date: '2024-04-08' },
    ],
  })
})
