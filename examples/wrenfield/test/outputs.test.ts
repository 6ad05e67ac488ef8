import { beforeAll, describe, expect, it } from 'vitest'
import type { Element } from 'xast'
import { all, attribute, links, one, type ParsedPage } from './support/page.js'
import { smallSite } from './support/site-copy.js'
import { type BuiltSite, buildSite } from './support/wrenfield.js'
import { childrenNamed, parseXml, textOfChild } from './support/xml.js'

const origin = 'https://wrenfield.example.org'
let site: BuiltSite
const text = (path: string): string => site.files.get(path)?.toString() ?? ''

beforeAll(async () => {
  site = await buildSite()
})

const isIndexable = (page: ParsedPage): boolean =>
  all(page, 'link[rel="canonical"]').length > 0 && all(page, 'meta[name="robots"][content="noindex"]').length === 0

it('lists in the sitemap exactly the pages that search engines may show', () => {
  const urlset = parseXml(text('sitemap.xml'))
  expect(urlset.attributes.xmlns).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
  const listed = childrenNamed(urlset, 'url').map((entry) => textOfChild(entry, 'loc'))
  expect(listed.toSorted()).toEqual(
    site.pages
      .filter(isIndexable)
      .map(({ url }) => origin + url)
      .toSorted(),
  )
  expect(listed.length).toBeGreaterThan(100)
  expect(listed).not.toContain(`${origin}/thanks/monthly/`)
})

it('names the sitemap in robots.txt', () => {
  expect(text('robots.txt')).toContain(`\nSitemap: ${origin}/sitemap.xml\n`)
})

describe('a feed', () => {
  const addressOf = (entry: Element) => childrenNamed(entry, 'link')[0]?.attributes.href ?? ''
  const feeds = () => [...site.files.keys()].filter((path) => path.endsWith('feed.xml'))

  it('exists for the site and for each kind of story, and pages tell of it', () => {
    expect(feeds().toSorted()).toEqual([
      'discoveries/feed.xml',
      'feed.xml',
      'information/feed.xml',
      'news/feed.xml',
      'opinion/feed.xml',
      'press/feed.xml',
      'stories/feed.xml',
    ])
    const alternate = all(site.page('/'), 'link[rel="alternate"][type="application/atom+xml"]')
    expect(alternate.map((element) => attribute(element, 'href'))).toEqual(['/feed.xml'])
  })

  it('is well-formed Atom with everything that RFC 4287 demands', () => {
    for (const path of feeds()) {
      const feed = parseXml(text(path))
      expect(feed).toMatchObject({
        name: 'feed',
        attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en-GB' },
      })
      expect(textOfChild(feed, 'id'), path).toMatch(/^tag:wrenfield\.example\.org,2026:en-GB\/feed(\/[a-z-]+)?$/)
      expect(textOfChild(feed, 'title'), path).toContain('The Wrenfield Trust')
      const self = childrenNamed(feed, 'link').find(({ attributes }) => attributes.rel === 'self')
      expect(self?.attributes.href, path).toBe(`${origin}/${path}`)
      const entries = childrenNamed(feed, 'entry')
      expect(entries.length, path).toBeGreaterThan(0)
      for (const entry of entries) {
        const url = addressOf(entry)
        expect(
          site.result.pages.map((page) => origin + page.url),
          path,
        ).toContain(url)
        expect(textOfChild(entry, 'title'), url).not.toBe('')
        expect(new Date(textOfChild(entry, 'updated')).toISOString(), url).toBe(textOfChild(entry, 'updated'))
      }
      const newest = entries
        .map((entry) => textOfChild(entry, 'updated'))
        .toSorted()
        .at(-1)
      expect(textOfChild(feed, 'updated'), path).toBe(newest)
    }
  })

  it('begins with the newest story, and tells of a retraction where that falls', () => {
    const retracted = `${origin}/discoveries/iron-capillary-loss/`
    const newsOf = (entry: Parameters<typeof addressOf>[0]) =>
      addressOf(entry) === retracted ? '2024-04-07T23:00:00.000Z' : textOfChild(entry, 'published')
    for (const path of feeds()) {
      const news = childrenNamed(parseXml(text(path)), 'entry').map(newsOf)
      expect(news, path).toEqual(news.toSorted().reverse())
    }
    const [newest] = childrenNamed(parseXml(text('feed.xml')), 'entry')
    expect(newest && addressOf(newest)).toBe(`${origin}/discoveries/marlubane-preprint/`)
  })
})

it('tells search engines and readers of a translation, from both sides', async () => {
  const root = smallSite({
    'findings.config.ts': `import { charity } from '@findings/theme-charity'
export default {
  site: { url: 'https://small.example.org', base: '/sub/', name: 'Small', languages: ['cy'] },
  theme: charity(),
}
`,
    'content/pages/about.md': '---\ntitle: About us\n---\nWe are few.\n',
    'content/cy/pages/about.md': '---\ntitle: Amdanom ni\n---\nYchydig ydym ni.\n',
  })
  const { page } = await buildSite({ root })
  for (const url of ['/about/', '/cy/about/']) {
    const alternates = all(page(url), 'head link[hreflang]').map((element) => attribute(element, 'href'))
    // The last is x-default: for readers of any other language.
    const [english, welsh] = ['https://small.example.org/sub/about/', 'https://small.example.org/sub/cy/about/']
    expect(alternates, url).toEqual([english, welsh, english])
    expect(
      links(one(page(url), '.languages')).map(({ href }) => href),
      url,
    ).toContain(url === '/about/' ? '/sub/cy/about/' : '/sub/about/')
  }
  expect(attribute(one(page('/cy/about/'), 'html'), 'lang')).toBe('cy')
})
