import { describe, expect, it } from 'vitest'
import type { BuildResult } from '../src/build-result.js'
import type { ArchiveView, StoryView } from '../src/views.js'
import { createSite, discovery, records, viewAt } from './support/create-site.js'

const fileOf = ({ files }: BuildResult, path: string): string =>
  String(files.flatMap((file) => (file.path === path && 'content' in file ? [file.content] : [])))
const all = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'g'))].map(([, found]) => found)

describe('when a story last changed', () => {
  it.each([
    ['by its last correction', 'dateModified: 2026-04-01', ['2026-04-10', '2026-05-05', '2026-04-20'], '2026-05-05'],
    ['by a correction alone', '', ['2026-05-05'], '2026-05-05'],
    ['as it says, after its corrections', 'dateModified: 2026-05-10T09:30Z', ['2026-05-05'], '2026-05-10T09:30Z'],
    ['not before it came out', '', ['2026-03-01'], undefined],
  ])('is told alike to readers, feeds and search engines: %s', async (_, modified, dates, expected) => {
    const corrections = `corrections:\n${dates.map((date) => `  - { date: ${date}, text: A number was wrong. }`).join('\n')}`
    const files = {
      ...records,
      'content/stories/a.md': discovery('A', { fields: `${modified}\n${corrections}`.trim() }),
    }
    const result = await createSite(files).build()
    const { head, modified: shown } = viewAt<StoryView>(result.pages, '/discoveries/a/')
    const [article] = JSON.parse(head.jsonLd?.html ?? '')['@graph']
    const instant = new Date(expected ?? '2026-03-09').toISOString()
    expect(shown?.iso).toBe(expected)
    expect(article.dateModified).toBe(expected ?? '2026-03-09')
    expect(head.openGraph.find(({ property }) => property === 'article:modified_time')?.content).toBe(expected)
    expect(all(fileOf(result, 'feed.xml'), 'updated')).toEqual([instant, instant])
    expect(all(fileOf(result, 'sitemap.xml'), 'lastmod')).toEqual([instant])
  })
})

describe('a story whose embargo ends after its date', () => {
  const files = {
    ...records,
    'content/stories/held.md': discovery('Held', { date: '2026-01-01', fields: 'embargo: 2026-05-01T00:01Z' }),
    'content/stories/between.md': discovery('Between', { date: '2026-04-01' }),
    'content/stories/later.md': discovery('Later', { date: '2026-05-02' }),
  }

  it('is nowhere until then', async () => {
    const result = await createSite(files).build({ now: '2026-05-01T00:00Z' })
    expect(
      JSON.stringify(result.files.map((file) => ('content' in file ? String(file.content) : file.path))),
    ).not.toMatch(/held/i)
  })

  it('stands in lists and feeds where readers look for what is new', async () => {
    const result = await createSite(files).build()
    expect(viewAt<ArchiveView>(result.pages, '/discoveries/').cards.map(({ title }) => title)).toEqual([
      'Later',
      'Held',
      'Between',
    ])
    const feed = fileOf(result, 'feed.xml')
    expect(all(feed, 'title').slice(1)).toEqual(['Later', 'Held', 'Between'])
    const instants = ['2026-05-02T00:00:00.000Z', '2026-05-01T00:01:00.000Z', '2026-04-01T00:00:00.000Z']
    expect(all(feed, 'published')).toEqual(instants)
    expect(all(feed, 'updated').slice(1)).toEqual(instants)
  })
})
