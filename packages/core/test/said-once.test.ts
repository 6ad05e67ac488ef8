import { describe, expect, it } from 'vitest'
import { createMemo } from '../src/memo/memo.js'
import type { StoryView, ThanksView } from '../src/views.js'
import { baseConfig, createSite, describeAll, discovery, records, viewAt } from './support/create-site.js'

const release = (fields: string) =>
  `---\nkind: press-release\ntitle: Cells wake\ndatePublished: 2026-12-08\ntopics: [spread]\n${fields}---\nWords.\n`
const embargoed = 'embargo: 2026-12-08T00:01Z\n'
const london = { site: { ...baseConfig.site, timeZone: 'Europe/London' } }

/** The release as a preview at an instant shows it. */
async function previewOf(fields: string, now: string) {
  const site = createSite({ ...records, 'content/stories/a.md': release(fields) })
  return viewAt<StoryView>((await site.build({ now, drafts: true }, london)).pages, '/press/a/')
}

describe('an embargo', () => {
  it('is told in previews with its time of day and zone while it runs', async () => {
    expect((await previewOf(embargoed, '2026-12-07T12:00Z')).embargo).toEqual({
      iso: '2026-12-08T00:01Z',
      text: '8 December 2026 at 00:01 GMT',
    })
  })

  it('is over at its instant, also of a draft, and also in a session that has planned the page before', async () => {
    const site = createSite({ ...records, 'content/stories/a.md': release(`${embargoed}status: draft\n`) })
    const memo = createMemo()
    const embargoAt = async (now: string) =>
      viewAt<StoryView>((await site.build({ now, drafts: true, memo }, london)).pages, '/press/a/').embargo?.iso
    expect(await embargoAt('2026-12-08T00:00Z')).toBe('2026-12-08T00:01Z')
    expect(await embargoAt('2026-12-08T00:01Z')).toBeUndefined()
  })
})

describe('a correction', () => {
  const viewOf = async (fields: string) => {
    const { pages } = await createSite({ ...records, 'content/stories/a.md': discovery('A', { fields }) }).build()
    return viewAt<StoryView>(pages, '/discoveries/a/')
  }

  it('gives its date to the top of the page, the latest of several in any order', async () => {
    const { corrected } = await viewOf(
      'corrections: [{ date: 2026-04-02, text: Two. }, { date: 2026-05-03, text: Three. }, { date: 2026-04-01, text: One. }]',
    )
    expect(corrected).toEqual({ iso: '2026-05-03', text: '3 May 2026' })
  })

  it('is none that readers know of where it was made before the story came out', async () => {
    expect(await viewOf('corrections: [{ date: 2026-03-08, text: One. }]')).not.toHaveProperty('corrected')
    expect(await viewOf('')).not.toHaveProperty('corrected')
  })
})

describe('competing interests', () => {
  const people = {
    'content/people/ada.md': '---\nname: Ada Okafor\ncompetingInterests: Ada advises a maker of scanners.\n---\n',
    'content/people/bo.md': '---\nname: Bo Lind\ncompetingInterests: none\n---\n',
  }
  const viewOf = async (interests: string) => {
    const fields = `authors: [ada, bo]\n${interests}`
    const files = { ...records, ...people, 'content/stories/a.md': discovery('A', { fields }) }
    return viewAt<StoryView>((await createSite(files).build()).pages, '/discoveries/a/')
  }

  it('of authors stand in the statement of their story, and nowhere else', async () => {
    const { competingInterests, authors } = await viewOf('competingInterests: The trial was paid for by its maker.')
    expect(competingInterests).toEqual({
      none: false,
      text: 'The trial was paid for by its maker.',
      authors: [{ name: 'Ada Okafor', text: 'Ada advises a maker of scanners.' }],
    })
    expect(authors.map((one) => one.competingInterests)).toEqual([undefined, undefined])
  })

  it('are not repeated where the story says the same, and not hidden where it says none', async () => {
    const same = await viewOf('competingInterests: Ada advises a maker of scanners')
    expect(same.competingInterests?.authors).toEqual([])
    const none = await viewOf('competingInterests: none')
    expect(none.competingInterests).toMatchObject({ none: true, authors: [{ name: 'Ada Okafor' }] })
  })

  it('stand with each author where the story says nothing', async () => {
    const { competingInterests, authors } = await viewOf('kicker: Ours')
    expect(competingInterests).toBeUndefined()
    expect(authors[0]?.competingInterests).toBe('Ada advises a maker of scanners.')
  })
})

describe('a newsletter', () => {
  const letter = {
    heading: 'Our letter',
    endpoint: 'https://lists.example.org/',
    fields: [{ name: 'email', label: 'E-mail address', type: 'email' as const, required: true }],
  }
  const body = 'Words.\n\n::newsletter{id=monthly}\n\n::newsletter{id=weekly style=link}'
  const files = {
    ...records,
    'content/stories/a.md': discovery('A', { body }),
    'content/stories/b.md': discovery('B'),
  }

  it('is known to pages that show its form, or thank for signing up to it', async () => {
    const { pages, problems } = await createSite(files).build({}, { newsletters: { monthly: letter, weekly: letter } })
    const asked = Object.fromEntries(pages.map(({ url, view }) => [url, (view as ThanksView).head.newsletters]))
    expect(describeAll(problems)).toEqual([])
    expect(asked).toMatchObject({
      '/discoveries/a/': ['monthly'],
      '/discoveries/b/': [],
      '/newsletters/monthly/': ['monthly'],
      '/newsletters/weekly/': ['weekly'],
      '/thanks/weekly/': ['weekly'],
    })
  })
})

describe('the kind of a story', () => {
  const news = '---\nkind: news\ntitle: N\ndatePublished: 2026-03-01\ntopics: [spread]\nauthors: [ada]\n---\nWords.\n'
  const kickersOf = async (attributes: string) => {
    const { pages } = await createSite({
      ...records,
      'content/people/ada.md': '---\nname: Ada Okafor\n---\n',
      'content/stories/a.md': discovery('A'),
      'content/stories/b.md': discovery('B', { date: '2026-02-01', fields: 'kicker: Imaging' }),
      'content/stories/n.md': news,
      'content/pages/index.md': `---\ntitle: Home\n---\n::feed{${attributes}}\n`,
      'theme/partials/feed.eta': "<p><%= it.cards.map((card) => card.kicker ?? '-').join(' ') %></p>",
    }).build()
    return /<p>(.*?)<\/p>/.exec(pages.find(({ url }) => url === '/')?.html ?? '')?.[1]
  }

  it('does not stand above a headline that begins with it', async () => {
    const hub = (title: string) => `---\ntitle: ${title}\ntopic: spread\n---\n`
    const { pages } = await createSite({
      ...records,
      'content/people/ada.md': '---\nname: Ada Okafor\n---\n',
      'content/hubs/one.md': hub('our research, told plainly'),
      'content/hubs/all.md': hub('Our research'),
      'content/hubs/other.md': hub('Our researchers'),
      'content/stories/n.md': news,
    }).build()
    const kicker = (url: string) => viewAt<StoryView>(pages, url).kicker
    expect(['/research/one/', '/research/all/'].map(kicker)).toEqual([undefined, undefined])
    expect(['/research/other/', '/news/n/'].map(kicker)).toEqual(['Our research', 'News'])
  })

  it('does not stand above each of them where a feed is of that kind alone, and a kicker of its own does', async () => {
    expect(await kickersOf('kind=discovery')).toBe('- Imaging')
    expect(await kickersOf('topic=spread')).toBe('Discovery News Imaging')
  })
})
