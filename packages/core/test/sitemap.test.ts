import { describe, expect, it } from 'vitest'
import { sitemap } from '../src/outputs/sitemap.js'
import type { Listing, PageFacts, Plan } from '../src/story/page.js'
import { baseConfig, createSite, discovery, records } from './support/create-site.js'

const site: Plan['site'] = {
  url: 'https://charity.example.org',
  base: '/en/',
  name: 'Example Charity',
  language: 'en',
  isPreview: false,
  tag: 'charity.example.org,2026',
}
const plan: Plan = { site, pages: [], shared: new Map(), feeds: [], redirects: [], files: [] }
const pageAt = (path: string, more: Partial<Listing> = {}): PageFacts => ({
  url: path,
  path: `${path}index.html`,
  template: 'page',
  language: 'en',
  hash: '',
  listing: {
    kind: 'page',
    isInFeeds: false,
    title: path,
    authors: [],
    topics: [],
    canonical: `https://charity.example.org/en${path}`,
    noindex: false,
    alternates: [],
    ...more,
  },
})
const pieceOf = (page: PageFacts): string => sitemap.pieceOf?.(page, site) ?? 'none'
const filesOf = (pieces: readonly string[]) =>
  new Map(
    sitemap
      .files(plan, pieces)
      .map((file) => [file.path, 'content' in file && typeof file.content === 'string' ? file.content : '']),
  )
const head =
  '<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">'

describe('the sitemap', () => {
  it('says where each page is and when it changed', () => {
    const pieces = [
      pieceOf(pageAt('/a/', { modified: '2026-03-09' })),
      pieceOf(
        pageAt('/b&c/', {
          alternates: [{ language: 'cy', absolute: 'https://charity.example.org/cy/' }],
        }),
      ),
      pieceOf(
        pageAt('/c/', {
          alternates: ['en', 'cy'].map((language) => ({
            language,
            absolute: `https://charity.example.org/${language}/`,
          })),
        }),
      ),
      pieceOf(pageAt('/hidden/', { noindex: true })),
      pieceOf(pageAt('/elsewhere/', { canonical: 'https://other.example.org/' })),
      pieceOf(pageAt('/longer/', { canonical: 'https://charity.example.org.uk/en/longer/' })),
      pieceOf(pageAt('/below/', { canonical: 'https://charity.example.org/english/below/' })),
      pieceOf(pageAt('/copy/', { canonical: 'https://charity.example.org/en/a/' })),
    ]
    expect(filesOf(pieces)).toEqual(
      new Map([
        [
          'sitemap.xml',
          `${head}<url><loc>https://charity.example.org/en/a/</loc><lastmod>2026-03-09</lastmod></url>` +
            '<url><loc>https://charity.example.org/en/b&#x26;c/</loc>' +
            '<xhtml:link rel="alternate" hreflang="cy" href="https://charity.example.org/cy/"></xhtml:link></url>' +
            '<url><loc>https://charity.example.org/en/c/</loc>' +
            '<xhtml:link rel="alternate" hreflang="en" href="https://charity.example.org/en/"></xhtml:link>' +
            '<xhtml:link rel="alternate" hreflang="cy" href="https://charity.example.org/cy/"></xhtml:link>' +
            '<xhtml:link rel="alternate" hreflang="x-default" href="https://charity.example.org/en/"></xhtml:link></url></urlset>\n',
        ],
      ]),
    )
  })

  it('is there for a site without pages', () => {
    expect(filesOf(['', ''])).toEqual(new Map([['sitemap.xml', `${head}</urlset>\n`]]))
  })

  it('is in parts, which the first file lists, where there are more addresses than one may hold', () => {
    const pieces = Array.from({ length: 100_001 }, (_, index) => pieceOf(pageAt(`/${index}/`)))
    expect([...filesOf(pieces.slice(0, 50_000)).keys()]).toEqual(['sitemap.xml'])
    const files = filesOf(pieces)
    expect([...files.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml'])
    expect(files.get('sitemap.xml')).toBe(
      `<?xml version="1.0" encoding="utf-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${[
        1, 2, 3,
      ]
        .map((part) => `<sitemap><loc>https://charity.example.org/en/sitemap-${part}.xml</loc></sitemap>`)
        .join('')}</sitemapindex>\n`,
    )
    const counts = [1, 2, 3].map((part) => files.get(`sitemap-${part}.xml`)?.match(/<loc>/g)?.length)
    expect(counts).toEqual([50_000, 50_000, 1])
  })

  it('is in parts where one would be larger than the protocol allows', () => {
    const long = pieceOf(pageAt(`/${'é'.repeat(500_000)}/`)) // a megabyte of UTF-8
    const files = filesOf(Array.from({ length: 120 }, () => long))
    expect([...files.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml'])
    for (const content of files.values()) expect(Buffer.byteLength(content)).toBeLessThan(52_428_800)
  })
})

describe('a story that says where it was first', () => {
  const listed = async (canonical: string) => {
    const files = {
      ...records,
      'content/stories/a.md': discovery('A', { fields: `canonical: ${canonical}` }),
      'content/stories/b.md': discovery('B'),
    }
    const { files: made } = await createSite(files).build({}, { site: { ...baseConfig.site, base: '/en/' } })
    const xml = String(made.flatMap((file) => (file.path === 'sitemap.xml' && 'content' in file ? [file.content] : [])))
    return [...xml.matchAll(/<loc>([^<]*\/discoveries\/[^<]+)<\/loc>/g)].map(([, address]) => address)
  }
  const own = ['a', 'b'].map((id) => `https://charity.example.org/en/discoveries/${id}/`)

  it.each(['https://charity.example.org/en/discoveries/a', 'http://CHARITY.example.org/en/discoveries/a/index.html'])(
    'is in the sitemap by its own address, written as %s',
    async (canonical) => {
      expect(await listed(canonical)).toEqual(own)
    },
  )

  it.each([
    'https://charity.example.org/en/discoveries/b/',
    'https://charity.example.org/discoveries/a/',
    'https://charity.example.org.uk/en/discoveries/a/',
    'https://other.example.org/en/discoveries/a/',
  ])('is left to %s', async (canonical) => {
    expect(await listed(canonical)).toEqual(own.slice(1))
  })
})
