import { describe, expect, it } from 'vitest'
import { defineKind } from '../src/index.js'
import { paginate } from '../src/links/pagination.js'
import type { ArchiveView, PersonPageView, ProjectView, StoryView } from '../src/views.js'
import { baseConfig, createSite, discovery, records, viewAt } from './support/create-site.js'

/** `count` discoveries, one a day from 2026-01-01 on. */
const many = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const number = String(index + 1).padStart(2, '0')
      return [`content/stories/s${number}.md`, discovery(`Story ${number}`, { date: `2026-01-${number}` })]
    }),
  )

describe('paginate', () => {
  const newestFirst = (count: number) => Array.from({ length: count }, (_, index) => count - index)

  it.each([
    [0, 0, 0],
    [10, 10, 0],
    [11, 11, 0],
    [19, 19, 0],
    [20, 10, 1],
    [29, 19, 1],
    [30, 10, 2],
    [41, 11, 3],
  ])('puts %i items on a first page of %i and %i full pages', (count, first, numbered) => {
    const pages = paginate(newestFirst(count), 10)
    expect(pages.first).toHaveLength(first)
    expect(pages.numbered.map((page) => page.length)).toEqual(Array.from({ length: numbered }, () => 10))
    expect([...pages.first, ...pages.numbered.toReversed().flat()]).toEqual(newestFirst(count))
  })

  it('leaves no first page with fewer items than a full one, where there are so many', () => {
    const lengths = Array.from({ length: 60 }, (_, more) => paginate(newestFirst(10 + more), 10).first.length)
    expect(Math.min(...lengths)).toBe(10)
    expect(Math.max(...lengths)).toBe(19)
  })

  it('never changes a numbered page when items are added', () => {
    for (let count = 11; count < 60; count++) {
      const before = paginate(newestFirst(count), 10).numbered
      const after = paginate(newestFirst(count + 1), 10).numbered
      expect(after.slice(0, before.length)).toEqual(before)
    }
  })
})

describe('a list of stories', () => {
  const small = { ...baseConfig, pagination: { size: 5 } }

  it('is newest first; older pages are numbered from the oldest story', async () => {
    const { pages } = await createSite({ ...records, ...many(12) }).build({}, small)
    const view = (url: string) => pages.find((page) => page.url === url)?.view as ArchiveView
    expect(
      view('/discoveries/')
        .cards.map((card) => card.title)
        .slice(0, 2),
    ).toEqual(['Story 12', 'Story 11'])
    expect(view('/discoveries/').cards).toHaveLength(7)
    expect(
      view('/discoveries/page/1/')
        .cards.map((card) => card.title)
        .slice(0, 2),
    ).toEqual(['Story 05', 'Story 04'])
    expect(view('/discoveries/').pagination).toMatchObject({
      older: { url: '/discoveries/page/1/' },
      pages: [
        { label: 'Latest', current: true, afterGap: false },
        { label: '1', current: false, afterGap: false },
      ],
    })
    expect(view('/discoveries/page/1/').pagination).toMatchObject({ newer: { url: '/discoveries/' } })
    expect(view('/discoveries/page/1/').range).toEqual({
      from: { iso: '2026-01-01', text: '1 January 2026' },
      to: { iso: '2026-01-05', text: '5 January 2026' },
    })
  })

  it('changes two pages and the neighbours when a story is added, and no older list page', async () => {
    const project = createSite({ ...records, ...many(31) })
    const before = await project.build()
    project.write({ 'content/stories/new.md': discovery('New', { date: '2026-02-01' }) })
    const after = await project.build()
    const html = (result: typeof before) => new Map(result.pages.map((page) => [page.url, page.html]))
    const old = html(before)
    const changed = [...html(after)].filter(([url, text]) => old.get(url) !== text).map(([url]) => url)
    expect(changed.filter((url) => url.startsWith('/discoveries/page/'))).toEqual([])
    expect(changed).toContain('/discoveries/')
  })

  it('orders stories of one day by their addresses', async () => {
    const same = {
      'content/stories/b.md': discovery('B'),
      'content/stories/a.md': discovery('A'),
      'content/stories/c.md': discovery('C'),
    }
    const { pages } = await createSite({ ...records, ...same }).build()
    expect(viewAt<ArchiveView>(pages, '/discoveries/').cards.map((card) => card.title)).toEqual(['A', 'B', 'C'])
  })

  it('has previous and next within a kind', async () => {
    const { pages } = await createSite({ ...records, ...many(3) }).build()
    const view = pages.find((page) => page.url === '/discoveries/s02/')?.view
    expect(view).toMatchObject({ previous: { text: 'Story 01' }, next: { text: 'Story 03' } })
  })

  it('begins on the page of the person or project that its stories name; older pages are lists and nothing else', async () => {
    const written = Object.entries(many(12)).map(([file, text]) => [
      file,
      text.replace('topics:', 'authors: [ada]\nproject: map\ntopics:'),
    ])
    const project = '---\ntitle: The map\nlayAbstract: We map.\npeople: [{person: ada, role: Lead}]\n---\n'
    const { pages } = await createSite({
      ...records,
      ...Object.fromEntries(written),
      'content/stories/plain.md': discovery('Names nobody', { date: '2026-01-20' }),
      'content/projects/map.md': project,
    }).build({}, small)
    for (const [url, name, list] of [
      ['/people/ada/', 'Ada Okafor', 'Stories with Ada Okafor'],
      ['/projects/map/', 'The map', 'Stories about The map'],
    ] as const) {
      const first = viewAt<PersonPageView | ProjectView>(pages, url)
      expect(first.cards.map((card) => card.title).slice(0, 2)).toEqual(['Story 12', 'Story 11'])
      expect(first.pagination).toMatchObject({ older: { url: `${url}page/1/` } })
      expect(first.head.title).toBe(name)
      const older = viewAt<ArchiveView>(pages, `${url}page/1/`)
      expect(older.cards.map((card) => card.title).slice(0, 2)).toEqual(['Story 05', 'Story 04'])
      expect(older.cards).toHaveLength(5)
      expect(older.title).toBe(`${list}: page 1`)
      expect(older.head.description).toBe(`${list} from Example Charity, 1 January 2026 to 5 January 2026.`)
      expect(older.head.breadcrumb.map((link) => link.url)).toEqual(['/', url, `${url}page/1/`])
      expect(JSON.stringify(older.head.jsonLd)).not.toContain('ProfilePage')
      expect(pages.map((page) => page.url)).not.toContain(`${url}page/2/`)
    }
  })

  it('exists for a kind within a topic from two stories on, and is what “see all” leads to', async () => {
    const body = '::feed{kind=discovery topic=spread limit=1}'
    const { pages } = await createSite({
      ...records,
      ...many(2),
      'content/hubs/h.md': `---\ntitle: H\ntopic: spread\n---\n${body}\n`,
    }).build()
    expect(pages.map((page) => page.url)).toContain('/topics/spread/discoveries/')
    expect(pages.find((page) => page.url === '/research/h/')?.html).toContain(
      '<a class="all" href="/topics/spread/discoveries/">See all discoveries about How cells spread</a>',
    )
  })
})

describe('further reading', () => {
  const topics = {
    'content/topics/bone.md': '---\nname: Bone\n---\n',
    'content/topics/brain.md': '---\nname: Brain\n---\n',
  }
  const about = (title: string, date: string, list: string, fields = '') =>
    discovery(title, { date, fields }).replace('[spread]', `[${list}]`)

  it('takes the explicit list, in its order, own and external', async () => {
    const { pages } = await createSite({
      ...records,
      'content/stories/a.md': discovery('A', {
        fields:
          'furtherReading:\n  - c\n  - {title: Elsewhere, href: https://example.org/x, source: A paper, date: 2026-01-02, summary: Short.}',
      }),
      'content/stories/b.md': discovery('B'),
      'content/stories/c.md': discovery('C'),
    }).build()
    expect(viewAt<StoryView>(pages, '/discoveries/a/').furtherReading).toMatchObject([
      { title: 'C', external: false },
      { title: 'Elsewhere', external: true, source: 'A paper', date: { iso: '2026-01-02' }, teaser: 'Short.' },
    ])
  })

  it('has three cards, though the story names itself', async () => {
    const others = ['B', 'C', 'D'].map((one) => [`content/stories/${one.toLowerCase()}.md`, discovery(one)])
    const files = { ...records, 'content/stories/a.md': discovery('A', { fields: 'related: [a, d]' }) }
    const { pages } = await createSite({ ...files, ...Object.fromEntries(others) }).build()
    const { furtherReading } = viewAt<StoryView>(pages, '/discoveries/a/')
    expect(furtherReading.map(({ title }) => title)).toEqual(['D', 'B', 'C'])
  })

  it('has what the story names as related after it, and nothing else', async () => {
    const { pages } = await createSite({
      ...records,
      'content/stories/a.md': discovery('A', { fields: 'furtherReading: [c]\nrelated: [d, c]' }),
      ...Object.fromEntries(['B', 'C', 'D'].map((one) => [`content/stories/${one.toLowerCase()}.md`, discovery(one)])),
    }).build()
    const { furtherReading } = viewAt<StoryView>(pages, '/discoveries/a/')
    expect(furtherReading.map(({ title }) => title)).toEqual(['C', 'D'])
  })

  it.each([
    ['a hub', 'content/hubs/x.md', 'topic: spread', '/research/x/'],
    ['a page', 'content/pages/x.md', '', '/x/'],
    ['a story without a list', 'content/stories/x.md', 'kind: note\ntopics: [spread]', '/notes/x/'],
  ])('of %s is what it names, and nothing else', async (_, file, fields, url) => {
    const kinds = [defineKind({ name: 'note', route: '/notes/:slug/', template: 'page', isListed: false })]
    const page = (more: string) => `---\ntitle: X\n${fields}\n${more}\n---\nWords.\n`
    const others = { ...records, 'content/stories/b.md': discovery('B'), 'content/stories/c.md': discovery('C') }
    const titles = async (more: string) => {
      const { pages, problems } = await createSite({ ...others, [file]: page(more) }).build({}, { kinds })
      expect(problems).toEqual([])
      return viewAt<StoryView>(pages, url).furtherReading.map(({ title }) => title)
    }
    expect(await titles('furtherReading: [c]\nrelated: [b]')).toEqual(['C', 'B'])
    expect(await titles('related: [b]')).toEqual(['B'])
    expect(await titles('')).toEqual([])
  })

  it('else takes what shares most topics, newer first among equals, then what is new', async () => {
    const { pages } = await createSite({
      ...records,
      ...topics,
      'content/stories/me.md': about('Me', '2026-01-01', 'bone, brain'),
      'content/stories/both-old.md': about('Both, old', '2025-01-01', 'brain, bone'),
      'content/stories/one-new.md': about('One, new', '2026-03-01', 'bone, spread'),
      'content/stories/one-old.md': about('One, old', '2025-02-01', 'brain'),
      'content/stories/none.md': about('None', '2026-05-01', 'spread'),
    }).build()
    const view = pages.find((page) => page.url === '/discoveries/me/')?.view as StoryView
    expect(view.furtherReading.map((card) => card.title)).toEqual(['Both, old', 'One, new', 'One, old'])
    const none = pages.find((page) => page.url === '/discoveries/none/')?.view as StoryView
    expect(none.furtherReading.map((card) => card.title)).toEqual(['One, new', 'Me', 'One, old'])
  })
})
