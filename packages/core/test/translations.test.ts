import { describe, expect, it } from 'vitest'
import type { UserConfig } from '../src/config/user-config.js'
import { createMemo } from '../src/memo/memo.js'
import type { ArchiveView, StoryView } from '../src/views.js'
import { createSite, describeAll, discovery, htmlOf, records, viewAt } from './support/create-site.js'
import { plainTheme } from './support/plain-theme.js'

const site = { url: 'https://charity.example.org', name: 'Example Charity', languages: ['cy', 'ga'] }
const rules = { 'unused-record': 'off', 'missing-language': 'off', 'untranslated-config': 'off' } as const
const files = {
  ...records,
  'content/cy/topics/spread.md': '---\nname: Sut mae celloedd yn lledu\n---\n',
  'content/stories/a.md': discovery('A finding'),
  'content/cy/stories/a.md': discovery('Darganfyddiad'),
  'content/stories/b.md': discovery('English only'),
  'theme/discovery.eta': '<p><%= site.options.ribbon %></p>\n',
}
const nav = { primary: [{ label: 'Discoveries', href: '/discoveries/' }] }
const translations = {
  cy: {
    site: { name: 'Elusen Enghreifftiol' },
    nav: { primary: [{ label: 'Darganfyddiadau', href: '/discoveries/' }] },
    organisation: { legalName: 'Elusen Enghreifftiol Cyf' },
    options: { ribbon: 'Enghraifft yw hon.' },
  },
} satisfies UserConfig['translations']
const config = { site, rules, nav, translations, theme: plainTheme({ options: { ribbon: 'An example.' } }) }

const alternatesOf = async (url: string) => {
  const { pages } = await createSite(files).build({}, config)
  const { head } = viewAt<StoryView>(pages, url)
  return { alternates: head.alternates.map((one) => one.url), xDefault: head.xDefault }
}

describe('translations', () => {
  it('say parts of the config in another language; the main one says the rest', async () => {
    const result = await createSite(files).build({}, config)
    expect(describeAll(result.problems)).toEqual([])
    const { head } = viewAt<StoryView>(result.pages, '/cy/discoveries/a/')
    expect(head.documentTitle).toBe('Darganfyddiad – Elusen Enghreifftiol')
    expect(viewAt<StoryView>(result.pages, '/discoveries/a/').head.documentTitle).toBe('A finding – Example Charity')
    expect(htmlOf(result, '/cy/discoveries/a/')).toContain('Enghraifft yw hon.')
    expect(htmlOf(result, '/discoveries/a/')).toContain('An example.')
  })

  it('lead to the list of their own language when the link names the main one’s', async () => {
    const { pages } = await createSite(files).build({}, config)
    expect(viewAt<ArchiveView>(pages, '/cy/discoveries/').head.currentSection).toBe('/cy/discoveries/')
  })

  it('keep a link that names another language', async () => {
    const both = { primary: [{ label: 'Cymraeg', href: '/cy/discoveries/' }] }
    const { pages } = await createSite(files).build({}, { ...config, nav: both })
    expect(viewAt<ArchiveView>(pages, '/discoveries/').head.currentSection).toBeUndefined()
  })

  it('do not lengthen the lists of topics and people of another language', async () => {
    const own = [1, 2, 3].map((day) => [
      `content/stories/s${day}.md`,
      discovery(`S${day}`, { fields: 'authors: [ada]' }),
    ])
    const welsh = [1, 2].map((day) => [
      `content/cy/stories/w${day}.md`,
      discovery(`W${day}`, { fields: 'authors: [ada]' }),
    ])
    const links =
      'See [a](/topics/spread/page/1/), [b](/people/ada/page/1/), [c](/topics/spread/page/2/) and [d](/people/ada/page/2/).'
    const result = await createSite({
      ...records,
      ...Object.fromEntries([...own, ...welsh]),
      'content/stories/linking.md': discovery('It links', { fields: 'authors: [ada]', body: links }),
    }).build({}, { ...config, pagination: { size: 2 } })
    expect(describeAll(result.problems).map((one) => one.replace(/.*`(.*?)`,.*/, '$1'))).toEqual([
      '/topics/spread/page/2/',
      '/people/ada/page/2/',
    ])
  })

  it('give newsletters words, and pages, of their own language', async () => {
    const letter = (heading: string) => ({
      heading,
      endpoint: 'https://lists.example.org/bone',
      fields: [{ name: 'email', label: 'E-mail' }],
    })
    const newsletters = { monthly: letter('Our letter') }
    const welsh = { cy: { ...translations.cy, newsletters: { monthly: letter('Ein llythyr') } } }
    const { pages, problems } = await createSite(files).build({}, { ...config, newsletters, translations: welsh })
    expect(describeAll(problems)).toEqual([])
    const form = { partial: 'newsletter', view: { heading: 'Cofrestru', url: '/cy/newsletters/monthly/' } }
    expect(viewAt<StoryView>(pages, '/cy/newsletters/monthly/')).toMatchObject({
      title: 'Cylchlythyr: Ein llythyr',
      body: { prose: [form] },
    })
    expect(viewAt<StoryView>(pages, '/newsletters/monthly/').body.prose).toMatchObject([
      { view: { thanksUrl: 'https://charity.example.org/thanks/monthly/' } },
    ])
    expect(pages.map(({ url }) => url)).toContain('/cy/thanks/monthly/')
    const wrong = { cy: { newsletters: { montly: letter('Ein llythyr') } } }
    const { problems: faults } = await createSite(files).build({}, { ...config, newsletters, translations: wrong })
    expect(describeAll(faults)).toEqual(['findings.config unknown-key Unknown field `montly`, did you mean `monthly`?'])
  })

  it('are refused for a language that the site has not', async () => {
    const { problems, outcome } = await createSite(files).build({}, { ...config, translations: { cyy: {} } })
    expect(outcome).toBe('misconfigured')
    expect(describeAll(problems)).toEqual(['findings.config unknown-key Unknown field `cyy`, did you mean `cy`?'])
  })

  it('are checked like the options of the theme', async () => {
    const wrong = { cy: { options: { ribbon: 7 } } }
    const { problems } = await createSite(files).build({}, { ...config, translations: wrong })
    expect(describeAll(problems)).toEqual([
      'findings.config invalid-value Unexpected number `7` in `ribbon`, expected text (put it in quotes if you mean text)',
    ])
  })

  it('have links that are checked at their place', async () => {
    const wrong = { cy: { nav: { primary: [{ label: 'Newyddion', href: '/newydd/' }] } } }
    const { problems } = await createSite(files).build({}, { ...config, translations: wrong })
    expect(problems).toMatchObject([{ ruleId: 'broken-link' }])
  })
})

describe('the same page in other languages', () => {
  it('is named by lists, home pages and topics, not by languages that have no such page', async () => {
    expect(await alternatesOf('/discoveries/')).toEqual({
      alternates: ['/discoveries/', '/cy/discoveries/'],
      xDefault: 'https://charity.example.org/discoveries/',
    })
    expect((await alternatesOf('/cy/')).alternates).toEqual(['/', '/cy/'])
    expect((await alternatesOf('/cy/topics/spread/')).alternates).toEqual(['/topics/spread/', '/cy/topics/spread/'])
  })

  it('is not claimed for a story without a translation, nor for the page of what is not found', async () => {
    expect(await alternatesOf('/discoveries/b/')).toEqual({ alternates: [], xDefault: undefined })
    expect((await alternatesOf('/404.html')).alternates).toEqual([])
  })

  it('is not an older page of a list, which holds other stories', async () => {
    const pages = { ...files, 'content/cy/stories/b.md': discovery('Un arall') }
    const result = await createSite(pages).build({}, { ...config, pagination: { size: 1 } })
    expect(viewAt<ArchiveView>(result.pages, '/discoveries/page/1/').head.alternates).toEqual([])
    expect(viewAt<ArchiveView>(result.pages, '/discoveries/').head.alternates).toHaveLength(2)
  })

  it('stands in the sitemap', async () => {
    const { files: made } = await createSite(files).build({}, config)
    const sitemap = made.find((file) => file.path === 'sitemap.xml')
    expect(sitemap && 'content' in sitemap ? String(sitemap.content) : '').toContain(
      '<xhtml:link rel="alternate" hreflang="cy" href="https://charity.example.org/cy/discoveries/a/"></xhtml:link>',
    )
  })
})

describe('a translation that says less', () => {
  const grounds = 'evidence: { peerReview: preprint }\npublications: [paper]\ncompetingInterests: none'
  const made = (original: string, translation: string, more = '') => ({
    ...files,
    'content/publications/paper.yaml': 'type: article\ntitle: A paper\n',
    'content/stories/a.md': discovery('Open', { fields: original }),
    'content/cy/stories/a.md': discovery('Agored', { fields: `${translation}${more}` }),
  })
  const told = async (files: Record<string, string>) =>
    describeAll((await createSite(files).build({}, config)).problems)

  it('is told what of the grounds of the original it lacks', async () => {
    expect(await told(made(grounds, ''))).toEqual([
      'content/cy/stories/a.md:1:1 thinner-translation The original, content/stories/a.md, has `publications`, `evidence`, `competingInterests`, but this translation does not',
    ])
    expect(await told(made(grounds, 'evidence: { peerReview: preprint }\npublications: []'))).toEqual([
      'content/cy/stories/a.md:7:15 thinner-translation The original, content/stories/a.md, has `publications`, `competingInterests`, but this translation does not',
    ])
  })

  it('may say as much or more, or be no translation', async () => {
    expect(await told(made(grounds, grounds))).toEqual([])
    expect(await told(made('', grounds))).toEqual([])
    const { 'content/cy/stories/a.md': other = '', ...rest } = made(grounds, '')
    expect(await told({ ...rest, 'content/cy/stories/arall.md': other })).toEqual([])
    expect(
      await told({ ...rest, 'content/cy/stories/arall.md': other.replace('---\n', '---\ntranslationOf: a\n') }),
    ).toEqual([expect.stringContaining('thinner-translation')])
  })

  it.each([
    ['dateModified: 2026-05-04', '', '2026-05-04, but this translation was last changed on 2026-03-09'],
    [
      'dateModified: 2026-05-04',
      'dateModified: 2026-05-03T23:00Z',
      '2026-05-04, but this translation was last changed on 2026-05-03',
    ],
    [
      'corrections: [{ date: 2026-05-04, text: Wrong. }]',
      'corrections: [{ date: 2026-04-04, text: Wrong. }]',
      '2026-05-04, but this translation was last changed on 2026-04-04',
    ],
  ])('is told that its original was changed since: %s', async (original, translation, words) => {
    expect(await told(made(original, translation))).toEqual([
      expect.stringContaining(`outdated-translation The original, content/stories/a.md, was changed on ${words}`),
    ])
  })

  it.each([
    ['dateModified: 2026-05-04', 'dateModified: 2026-05-04'],
    ['dateModified: 2026-05-04T10:00Z', 'dateModified: 2026-05-04'],
    ['dateModified: 2026-05-04', 'dateModified: 2026-05-04T10:00Z'],
    ['dateModified: 2026-05-04T10:00Z', 'dateModified: 2026-05-04T10:00Z'],
    ['dateModified: 2026-03-09', ''],
    ['', 'dateModified: 2026-05-04'],
  ])('may be changed on the same day, or later: %s', async (original, translation) => {
    expect(await told(made(original, translation))).toEqual([])
  })

  it('of a page says when it was changed, where the original does', async () => {
    const page = (title: string, fields: string) => `---\ntitle: ${title}\n${fields}---\nWords.\n`
    const files = {
      ...made('', ''),
      'content/pages/about.md': page('About', 'dateModified: 2026-05-04\n'),
      'content/cy/pages/about.md': page('Amdanom', ''),
    }
    expect(await told(files)).toEqual([
      'content/cy/pages/about.md:1:1 outdated-translation The original, content/pages/about.md, was changed on 2026-05-04, but this translation does not say when it was',
    ])
  })

  it.each([
    ['2026-03-09', '', '2026-03-10', '', '2026-03-10'],
    ['2026-03-09', '', '2026-03-09', 'embargo: 2026-03-12T00:01Z', '2026-03-12T00:01Z'],
    ['2026-03-09', 'embargo: 2026-03-11T00:01Z', '2026-03-12', '', '2026-03-12'],
  ])('says an earlier day than its original: %s %s, %s %s', async (date, fields, first, ofFirst, begins) => {
    const all = await told({
      ...files,
      'content/stories/a.md': discovery('Open', { date: first, fields: ofFirst }),
      'content/cy/stories/a.md': discovery('Agored', { date, fields }),
    })
    expect(all.filter((one) => one.includes('translation-before-original'))).toEqual([
      `content/cy/stories/a.md:4:16 translation-before-original This is dated ${date}, but the original, content/stories/a.md, is public only from ${begins}`,
    ])
  })

  it.each([
    ['2026-03-09', '', '2026-03-09', ''],
    ['2026-03-10', '', '2026-03-09', ''],
    ['2026-03-09', 'embargo: 2026-03-12T00:01Z', '2026-03-09', 'embargo: 2026-03-12T00:01Z'],
    ['2026-03-09', '', '2026-03-10', 'status: draft'],
  ])('may say the day of its original or a later one: %s %s, %s %s', async (date, fields, first, ofFirst) => {
    const all = await told({
      ...files,
      'content/stories/a.md': discovery('Open', { date: first, fields: ofFirst }),
      'content/cy/stories/a.md': discovery('Agored', { date, fields }),
    })
    expect(all.filter((one) => one.includes('translation-before-original'))).toEqual([])
  })

  it('is told when only its original is edited', async () => {
    const site = createSite(made('', ''))
    const memo = createMemo()
    const build = async () => describeAll((await site.build({ memo }, config)).problems)
    expect(await build()).toEqual([])
    site.write({ 'content/stories/a.md': discovery('Open', { fields: grounds }) })
    expect(await build()).toEqual([expect.stringContaining('thinner-translation')])
    site.write({ 'content/cy/stories/a.md': discovery('Agored', { fields: grounds }) })
    expect(await build()).toEqual([])
  })
})
