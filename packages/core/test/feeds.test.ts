import { describe, expect, it } from 'vitest'
import type { BuildResult, BuildSettings } from '../src/build-result.js'
import type { UserConfig } from '../src/config/user-config.js'
import { baseConfig, createSite, describeAll, discovery, records } from './support/create-site.js'
import { plainTheme } from './support/plain-theme.js'

const feedOf = ({ files }: BuildResult, path = 'feed.xml'): string =>
  String(files.flatMap((file) => (file.path === path && 'content' in file ? [file.content] : [])))
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, found]) => found)
const idsOf = (xml: string) => all(xml, /<id>(.*?)<\/id>/g)
const linksOf = (xml: string) => all(xml, /<entry>.*?<link rel="alternate" type="text\/html" href="(.*?)"/g)

describe('an entry of a feed', () => {
  const idOf = async (fields: string, settings: BuildSettings = {}, config: Partial<UserConfig> = {}) => {
    const files = { ...records, 'content/stories/a.md': discovery('A', { fields }) }
    return idsOf(feedOf(await createSite(files).build(settings, config)))
  }
  const ids = ['tag:charity.example.org,2026:en-GB/feed', 'tag:charity.example.org,2026:en-GB/story/a']

  it('keeps its id when the story moves, or the site', async () => {
    expect(await idOf('')).toEqual(ids)
    expect(await idOf('slug: b\naliases: [/discoveries/a/]')).toEqual(ids)
    expect(await idOf('', { site: 'https://pr-12.example.org:8080', base: '/preview/' })).toEqual(ids)
    expect(await idOf('', {}, { routes: { discovery: '/findings/:slug/' } })).toEqual(ids)
    const site = { url: 'https://www.new.example.org', name: 'New', tag: 'charity.example.org,2026' }
    expect(await idOf('', {}, { site })).toEqual(ids)
  })

  it('has one id, and leads to its own page, though another site had both stories first', async () => {
    const fields = 'canonical: https://press.example.org/one/'
    const files = {
      ...records,
      'content/stories/a.md': discovery('A', { fields }),
      'content/stories/b.md': discovery('B', { fields }),
    }
    const xml = feedOf(await createSite(files).build({ base: '/sub/' }))
    expect(new Set(idsOf(xml)).size).toBe(3)
    expect(linksOf(xml)).toEqual([
      'https://charity.example.org/sub/discoveries/a/',
      'https://charity.example.org/sub/discoveries/b/',
    ])
  })

  it('has an id of its own in each language, of names in any script', async () => {
    const files = {
      ...records,
      'content/stories/骨-co.md': discovery('A'),
      'content/cy/stories/骨-co.md': discovery('B'),
    }
    const site = { ...baseConfig.site, languages: ['cy'] }
    const theme = plainTheme({ strings: { cy: { readMore: 'Darllen mwy' } } })
    const result = await createSite(files).build({}, { site, theme })
    const name = 'story/%E9%AA%A8-co'
    expect(idsOf(feedOf(result))).toEqual([ids[0], `tag:charity.example.org,2026:en-GB/${name}`])
    expect(idsOf(feedOf(result, 'cy/discoveries/feed.xml'))).toEqual([
      'tag:charity.example.org,2026:cy/feed/discovery',
      `tag:charity.example.org,2026:cy/${name}`,
    ])
    expect(linksOf(feedOf(result))).toEqual(['https://charity.example.org/discoveries/%E9%AA%A8-co/'])
  })
})

describe('`site.tag`', () => {
  it.each([
    'example.org',
    'example.org,26',
    'example.org,2026-02-30',
    'https://example.org,2026',
    'a b,2026',
    'a.,2026',
  ])('is no %s', async (tag) => {
    const { problems } = await createSite(records).build({}, { site: { ...baseConfig.site, tag } })
    expect(describeAll(problems)).toEqual([
      expect.stringContaining('expected a host and a date on which it was yours, like example.org,2026'),
    ])
  })
})

describe('a feed, when a paper is retracted', () => {
  const of = (retracted: string, date: string) => ({
    ...records,
    'content/publications/iron.yaml': `type: article-journal\ntitle: Iron\nDOI: 10.5555/iron.1\n${retracted}`,
    'content/stories/iron.md': discovery('Iron helps', { date, fields: 'publications: [iron]' }),
    ...Object.fromEntries(
      Array.from({ length: 21 }, (_, at) => [
        `content/stories/s${at}.md`,
        discovery(`Story ${at}`, { date: `2026-03-${String(30 - at)}` }),
      ]),
    ),
  })
  const built = async (retracted: string, date = '2024-03-09') => {
    const result = await createSite(of(retracted, date)).build()
    const titles = all(feedOf(result), /<title>(.*?)<\/title>/g).slice(1)
    return { titles, feed: feedOf(result), sitemap: feedOf(result, 'sitemap.xml') }
  }

  it('tells its readers of an old story again, as of that day, and no more than twenty in all', async () => {
    const { titles, feed, sitemap } = await built('retracted: 2026-03-28\n')
    expect(titles.slice(0, 5)).toEqual(['Story 0', 'Story 1', 'Story 2', 'Paper retracted: Iron helps', 'Story 3'])
    expect(titles).toHaveLength(20)
    expect(all(feed, /retracted: Iron helps<\/title>.*?<published>(.*?)<\/published>/g)).toEqual([
      '2024-03-09T00:00:00.000Z',
    ])
    expect(all(feed, /retracted: Iron helps<\/title>.*?<updated>(.*?)<\/updated>/g)).toEqual([
      '2026-03-28T00:00:00.000Z',
    ])
    expect(sitemap).toMatch(/\/iron\/<\/loc><lastmod>2026-03-28T00:00:00.000Z</)
  })

  it.each([
    ['nobody knows when', 'retracted: true\n'],
    ['it stands', ''],
  ])('leaves the story where its date is: %s', async (_, retracted) => {
    const { titles, sitemap } = await built(retracted)
    expect(titles).toEqual(Array.from({ length: 20 }, (_, at) => `Story ${at}`))
    expect(sitemap).toMatch(/\/iron\/<\/loc><lastmod>2024-03-09T00:00:00.000Z</)
  })

  it('leaves a story that came out after the retraction where it is', async () => {
    const { titles } = await built('retracted: 2024-01\n', '2026-03-29')
    expect(titles.slice(0, 2)).toEqual(['Story 0', 'Paper retracted: Iron helps'])
  })

  it('counts a month from its first day', async () => {
    const { feed } = await built('retracted: 2026-06\n')
    expect(all(feed, /<updated>(.*?)<\/updated>/g)[0]).toBe('2026-06-01T00:00:00.000Z')
  })
})
