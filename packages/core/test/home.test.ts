import { describe, expect, it } from 'vitest'
import type { BasePageView, NotFoundView } from '../src/views.js'
import { baseConfig, createSite, describeAll, discovery, records, viewAt } from './support/create-site.js'
import { plainTheme } from './support/plain-theme.js'

const address = { url: 'https://charity.example.org', name: 'C' }
const theme = plainTheme({ strings: { cy: { readMore: 'Darllen mwy' } } })
const page = (title: string, fields = '') => `---\ntitle: ${title}\n${fields}---\n`

describe('a home page without trailing slash', () => {
  const files = {
    ...records,
    'content/stories/a.md': discovery('A finding'),
    'content/cy/stories/a.md': discovery('Darganfyddiad'),
  }
  const site = { ...address, languages: ['cy'], trailingSlash: 'never' as const }
  const build = () => createSite(files).build({ base: '/sub/' }, { site, theme })

  it('has one address, wherever it is named', async () => {
    const result = await build()
    const home = result.pages.find((one) => one.path === 'cy.html')
    expect(home).toMatchObject({ url: '/cy', template: 'home', view: { head: { documentTitle: 'C', breadcrumb: [] } } })
    const { breadcrumb } = viewAt<NonNullable<typeof home>['view']>(result.pages, '/cy/discoveries/a').head
    expect(breadcrumb.map(({ url }) => url)).toEqual(['/sub/cy', '/sub/cy/discoveries', '/sub/cy/discoveries/a'])
    expect(viewAt(result.pages, '/cy/404.html')).toMatchObject({ links: [{ url: '/sub/cy' }, {}] })
  })

  it('is the alternative of the feeds of its language', async () => {
    const { files: made } = await build()
    const feed = (path: string) =>
      String(made.flatMap((file) => (file.path === path && 'content' in file ? [file.content] : [])))
    expect(feed('cy/feed.xml')).toContain(
      '<link rel="alternate" type="text/html" href="https://charity.example.org/sub/cy">',
    )
    expect(feed('cy/discoveries/feed.xml')).toContain('href="https://charity.example.org/sub/cy/discoveries">')
  })
})

describe('home and the page of missing addresses', () => {
  it('are what stands at their address, not what their file is called', async () => {
    const { pages, problems } = await createSite({
      'content/pages/home.md': page('Welcome', 'slug: index\n'),
      'content/pages/404.md': page('Oops', 'slug: oops\n'),
      'content/pages/lost.md': page('Lost', "slug: '404'\n"),
    }).build()
    expect(problems).toEqual([])
    expect(
      pages.map(({ url, template, view }) => `${url} ${template} ${view.head.title} ${view.head.noindex}`),
    ).toEqual(['/ home Welcome false', '/404.html not-found Lost true', '/oops/ page Oops false'])
  })
})

describe('what a site publishes beside its pages', () => {
  it('may be linked to', async () => {
    const site = { ...address, languages: ['cy'] }
    const body =
      '[a](/feed.xml) [b](/sitemap.xml) [c](/robots.txt) [d](/discoveries/feed.xml) [e](/cy/feed.xml) [f](/news/feed.xml)'
    const { problems } = await createSite({
      ...records,
      'content/stories/a.md': discovery('A', { body }),
      'content/cy/stories/a.md': discovery('Darganfyddiad'),
    }).build({}, { site, rules: { 'unused-record': 'off', 'vague-link-text': 'off', 'missing-language': 'off' } })
    expect(describeAll(problems)).toEqual([
      expect.stringContaining('empty-list The list `/news/feed.xml` has no public story'),
    ])
  })
})

describe('robots.txt', () => {
  const files = { ...records, 'content/stories/a.md': discovery('A', { body: '[Rules](/robots.txt)' }) }

  it('stands where crawlers ask for it, and no link leads to it elsewhere', async () => {
    const result = await createSite(files).build()
    expect(describeAll(result.problems)).toEqual([])
    expect(result.files.find(({ path }) => path === 'robots.txt')).toMatchObject({
      content: 'User-agent: *\nAllow: /\n\nSitemap: https://charity.example.org/sitemap.xml\n',
    })
    const { problems } = await createSite(files).build({ base: '/sub/' })
    expect(describeAll(problems)).toEqual([expect.stringContaining('broken-link')])
  })

  it.each([{ base: '/sub/' }, { drafts: true }])('is left out with %j', async (settings) => {
    const plain = { ...records, 'content/stories/a.md': discovery('A') }
    const result = await createSite(plain).build(settings)
    expect(result.files.map(({ path }) => path)).not.toContain('robots.txt')
    expect(result.files.map(({ path }) => path)).toContain('sitemap.xml')
    for (const { view } of result.pages)
      expect(view.head.noindex).toBe('drafts' in settings || view.head.url.endsWith('404.html'))
  })
})

describe('the head of a list', () => {
  it('names the feed of its kind beside that of all stories', async () => {
    const many = Array.from({ length: 4 }, (_, index) => [`content/stories/${index}.md`, discovery('A')])
    const { pages } = await createSite({ ...records, ...Object.fromEntries(many) }).build(
      {},
      { pagination: { size: 2 } },
    )
    const feeds = (url: string) =>
      viewAt<BasePageView>(pages, url).head.feeds.map((feed) => `${feed.title} ${feed.url}`)
    const all = 'Example Charity /feed.xml'
    for (const url of ['/discoveries/', '/discoveries/page/1/'])
      expect(feeds(url)).toEqual([all, 'Example Charity: Discoveries /discoveries/feed.xml'])
    for (const url of ['/', '/topics/spread/', '/topics/spread/discoveries/', '/discoveries/0/'])
      expect(feeds(url)).toEqual([all])
  })
})

describe('a slug with a dollar sign', () => {
  it('stands in addresses as it is written', async () => {
    const { pages } = await createSite({
      ...records,
      'content/stories/a.md': discovery('A', { fields: 'slug: a$$b' }),
    }).build()
    expect(pages.map(({ url }) => url)).toContain('/discoveries/a$$b/')
  })
})

describe('the page of missing addresses', () => {
  const files = {
    ...records,
    'content/stories/a.md': discovery('A'),
    'content/stories/b.md': discovery('B')
      .replace('discovery', 'opinion')
      .replace('---\nSome', 'authors: [ada]\ncompetingInterests: none\n---\nSome'),
  }
  const linksOf = async (text?: string, config = {}) => {
    const own = text === undefined ? {} : { 'content/pages/404.md': `---\ntitle: Lost\n---\n${text}\n` }
    const { pages, problems } = await createSite({ ...files, ...own }).build({}, config)
    expect(describeAll(problems)).toEqual([])
    const { links, head } = viewAt<NotFoundView>(pages, '/404.html')
    expect(head.breadcrumb).toEqual([])
    return links.map(({ url, text }) => `${text} ${url}`)
  }

  it('leads home and to every list that there is', async () => {
    const all = ['Home /', 'Discoveries /discoveries/', 'Opinion /opinion/']
    expect(await linksOf()).toEqual(all)
    expect(await linksOf('It may have moved.')).toEqual(all)
  })

  it('leaves out what its own text leads to', async () => {
    expect(await linksOf('Go [home](/), or see [what we found](/discoveries/).')).toEqual(['Opinion /opinion/'])
    expect(await linksOf('Go [home](/?from=404).')).toEqual(['Discoveries /discoveries/', 'Opinion /opinion/'])
    expect(await linksOf('Go [home](/).', { site: { ...baseConfig.site, base: '/sub/' } })).toEqual([
      'Discoveries /sub/discoveries/',
      'Opinion /sub/opinion/',
    ])
  })
})
