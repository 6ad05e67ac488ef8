import { describe, expect, it } from 'vitest'
import type { UserConfig } from '../../src/config/user-config.js'
import { defineKind } from '../../src/kinds/define-kind.js'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

const page = '---\ntitle: A page\n---\nWords.\n'
const slugged = (slug: string) => `---\ntitle: A page\nslug: ${slug}\n---\nWords.\n`

async function problemsOf(files: Readonly<Record<string, string>>, config: Partial<UserConfig> = {}) {
  return describeAll((await createSite({ ...records, ...files }).build({}, config)).problems)
}

describe('reserved-address', () => {
  it.each([
    ['news', '/news/', 'the list of news'],
    ['discoveries', '/discoveries/', 'the list of discovery'],
    ['NEWS', '/NEWS/', 'the list of news'],
    ['images', '/images/', 'the site’s images'],
    ['Assets', '/Assets/', 'the site’s assets'],
    ['feed.xml', '/feed.xml/', 'the feed'],
    ['Sitemap.xml', '/Sitemap.xml/', 'the sitemap'],
    ['robots.txt', '/robots.txt/', 'robots.txt'],
    ['404.html', '/404.html/', 'the page of addresses that do not exist'],
    ['index.html', '/index.html/', 'the page of its folder'],
  ])('is found at the file or slug of a page named %s', async (name, url, what) => {
    expect(await problemsOf({ [`content/pages/${name}.md`]: page })).toEqual([
      `content/pages/${name}.md:1:1 reserved-address \`${url}\` is reserved for ${what}`,
    ])
    expect(await problemsOf({ 'content/pages/a.md': slugged(name) })).toEqual([
      `content/pages/a.md:3:7 reserved-address \`${url}\` is reserved for ${what}`,
    ])
  })

  it('is found at the slug of a story too', async () => {
    const files = { 'content/stories/a.md': discovery('A', { fields: 'kicker: 🧪 é\nslug: feed.xml' }) }
    expect(await problemsOf(files)).toEqual([
      'content/stories/a.md:7:7 reserved-address `/discoveries/feed.xml/` is reserved for the feed of the list of discovery',
    ])
  })

  it.each([
    ['/discoveries/page/:slug/', '3', 'the numbered pages of the list of discovery'],
    ['/topics/spread/page/:slug/', '1', 'the numbered pages of topic spread'],
    ['/topics/spread/:slug/', 'discoveries', 'the list of discovery about topic spread'],
    ['/topics/spread/news/page/:slug/', '12', 'the numbered pages of the list of news about topic spread'],
    ['/people/ada/page/:slug/', '1', 'the numbered pages of person ada'],
    ['/projects/map/page/:slug/', '2', 'the numbered pages of project map'],
    ['/thanks/:slug/', 'monthly', 'newsletter monthly'],
    ['/newsletters/:slug/', 'monthly', 'newsletter monthly'],
    ['/images/:slug/', 'cells', 'the site’s images'],
  ])('is found where the route %s has the slug %s', async (route, slug, what) => {
    const kinds = [defineKind({ name: 'event', route, isListed: false })]
    const endpoint = 'https://lists.example.org/monthly'
    const newsletters = { monthly: { heading: 'Our letter', endpoint, fields: [{ name: 'email', label: 'E-mail' }] } }
    const event = `---\nkind: event\ntitle: A\nslug: "${slug}"\n---\nWords.\n`
    const project = '---\ntitle: Map\nlayAbstract: We map.\npeople: [{person: ada, role: Lead}]\n---\n'
    const files = { 'content/stories/a.md': event, 'content/projects/map.md': project }
    expect(await problemsOf(files, { kinds, newsletters })).toEqual([
      `content/stories/a.md:4:7 reserved-address \`${route.replace(':slug', slug)}\` is reserved for ${what}`,
    ])
  })

  it('is found where a page takes the place of a language', async () => {
    const site = { url: 'https://charity.example.org', name: 'X', language: 'en-GB', languages: ['cy'] }
    const rules = { 'missing-language': 'off', 'unused-record': 'off' } as const
    expect(await problemsOf({ 'content/pages/CY.md': page }, { site, rules })).toEqual([
      'content/pages/CY.md:1:1 reserved-address `/CY/` is reserved for the pages in Welsh (`cy`)',
    ])
    const welsh = {
      'content/cy/pages/index.md': page,
      'content/cy/pages/amdanom.md': page,
      'content/pages/index.md': page,
    }
    expect(await problemsOf(welsh, { site, rules })).toEqual([])
    expect(await problemsOf({ 'content/cy/pages/news.md': page }, { site, rules })).toEqual([
      'content/cy/pages/news.md:1:1 reserved-address `/cy/news/` is reserved for the list of news',
    ])
  })

  it('is found where trailing slashes are never written', async () => {
    const site = { url: 'https://charity.example.org', name: 'X', trailingSlash: 'never' } as const
    expect(await problemsOf({ 'content/pages/news.md': page }, { site })).toEqual([
      'content/pages/news.md:1:1 reserved-address `/news` is reserved for the list of news',
    ])
  })

  it('follows the routes of the config', async () => {
    const routes = { news: '/health-news/:slug/' }
    expect(await problemsOf({ 'content/pages/news.md': page }, { routes })).toEqual([])
    expect(await problemsOf({ 'content/pages/health-news.md': page }, { routes })).toEqual([
      'content/pages/health-news.md:1:1 reserved-address `/health-news/` is reserved for the list of news',
    ])
  })

  it('leaves everything else free', async () => {
    const names = [
      'index',
      '404',
      'newsroom',
      'research',
      'topics',
      'people',
      'page',
      'thanks',
      'feed',
      'image',
      'projects',
    ]
    const pages = Object.fromEntries(names.map((name) => [`content/pages/${name}.md`, page]))
    const stories = { 'content/stories/page.md': discovery('A'), 'content/stories/images.md': discovery('B') }
    expect(await problemsOf({ ...pages, ...stories })).toEqual([])
  })

  it('does not turn links to the page into faults as well', async () => {
    const files = {
      'content/pages/news.md': page,
      'content/pages/a.md': page.replace('Words', 'See [the page](./news.md)'),
    }
    expect(await problemsOf(files)).toEqual([
      'content/pages/news.md:1:1 reserved-address `/news/` is reserved for the list of news',
    ])
  })
})
