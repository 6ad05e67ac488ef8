import { beforeAll, describe, expect, it } from 'vitest'
import { invalidities } from './support/html-validity.js'
import { breadcrumbData, jsonLd, type Thing, thing } from './support/json-ld.js'
import { all, attribute, one, type ParsedPage, textOf, textsOf } from './support/page.js'
import { fileAt, isLocal, referencesOf, requestsOf } from './support/references.js'
import { type BuiltSite, buildSite } from './support/wrenfield.js'

const origin = 'https://wrenfield.example.org'
let site: BuiltSite
let below: BuiltSite

beforeAll(async () => {
  site = await buildSite()
  below = await buildSite({ base: '/sub/' })
})

/** What a check finds on all pages of the site, each with its page. */
const onEveryPage = (check: (page: ParsedPage) => readonly string[], of = site): string[] =>
  of.pages.flatMap((page) => check(page).map((found) => `${page.url} ${found}`))

const meta = (page: ParsedPage, name: string): string | undefined =>
  all(page, `meta[name="${name}"], meta[property="${name}"]`).map((element) => attribute(element, 'content'))[0]

const ofTemplate = (template: string): ParsedPage[] => {
  const found = site.result.pages.filter((page) => page.template === template)
  if (found.length === 0) throw new Error(`Expected pages of ${template}`)
  return found.map(({ url }) => site.page(url))
}

describe('the site has', () => {
  it.each([
    ['a home page', 'home', 'index.html'],
    ['research hubs', 'hub', 'research/understanding-scarring/index.html'],
    ['discoveries', 'discovery', 'discoveries/phase-two-quillaset/index.html'],
    ['a discovery at the slug that it chose', 'discovery', 'discoveries/nailfold-camera/index.html'],
    ['press releases', 'press-release', 'press/quillaset-trial-results/index.html'],
    ['opinion', 'opinion', 'opinion/why-we-publish-null-results/index.html'],
    ['news', 'news', 'news/iron-paper-retracted/index.html'],
    ['personal stories', 'personal-story', 'stories/callums-winter-job/index.html'],
    ['health information', 'explainer', 'information/what-is-wrenfield-disease/index.html'],
    ['people', 'person', 'people/amina-okonjo/index.html'],
    ['topics', 'topic', 'topics/genetics/index.html'],
    ['a second page of a topic', 'topic', 'topics/wrenfield-disease/page/1/index.html'],
    ['projects', 'project', 'projects/quill-2/index.html'],
    ['the list of a kind', 'archive', 'discoveries/index.html'],
    ['its older page', 'archive', 'discoveries/page/1/index.html'],
    ['the list of a kind within a topic', 'archive', 'topics/genetics/discoveries/index.html'],
    ['plain pages', 'page', 'about/index.html'],
    ['a page to sign up on', 'page', 'newsletters/monthly/index.html'],
    ['a page of thanks', 'thanks', 'thanks/monthly/index.html'],
    ['a page for what is not found', 'not-found', '404.html'],
  ])('%s', (_, template, path) => {
    const page = site.result.pages.find((candidate) => candidate.path === path)
    expect(page?.template).toBe(template)
    expect(site.files.get(path)?.toString()).toBe(page?.html)
  })

  it('clean addresses only', () => {
    expect(site.result.pages.map(({ url }) => url).filter((url) => !/^\/(?:[a-z0-9-]+\/)*$/.test(url))).toEqual([
      '/404.html',
    ])
  })
})

describe('links', () => {
  const broken = (of: BuiltSite, base: string) => {
    const ids = new Map(
      of.result.pages.map(({ url, path }) => [
        path,
        new Set(all(of.page(url), '[id]').map((element) => attribute(element, 'id'))),
      ]),
    )
    return onEveryPage(
      (page) =>
        referencesOf(page)
          .filter(({ href }) => isLocal(href))
          .filter(({ href }) => {
            const { path, id } = fileAt(href, page.url, base)
            return !of.files.has(path) || (id !== '' && !ids.get(path)?.has(id))
          })
          .map(({ href }) => href),
      of,
    )
  }

  it('lead to pages, places on pages, images and style sheets that exist', () => {
    expect(site.pages.flatMap(referencesOf).filter(({ href }) => isLocal(href)).length).toBeGreaterThan(5000)
    expect(broken(site, '/')).toEqual([])
  })

  it('do so below a base path, too, and never leave it', () => {
    expect(broken(below, '/sub/')).toEqual([])
    const local = below.pages.flatMap(referencesOf).filter(({ href }) => href.startsWith('/'))
    expect(local.filter(({ href }) => !href.startsWith('/sub/')).map(({ href }) => href)).toEqual([])
    // Nobody reads a robots.txt there.
    expect([...below.files.keys()]).toEqual([...site.files.keys()].filter((path) => path !== 'robots.txt'))
  })

  it('carry the base path in the sitemap, the feeds and JSON-LD', () => {
    for (const path of ['sitemap.xml', 'feed.xml']) {
      const urls =
        below.files
          .get(path)
          ?.toString()
          .match(/https:\/\/wrenfield\.example\.org[^\s<"]*/g) ?? []
      expect(urls.length, path).toBeGreaterThan(0)
      expect(
        urls.filter((url) => !url.startsWith(`${origin}/sub/`)),
        path,
      ).toEqual([])
    }
    const data = below.pages.map((page) => JSON.stringify(jsonLd(page))).join()
    expect(data.match(/https:\/\/wrenfield\.example\.org\/(?!sub\/)[^"]*/g)).toBeNull()
  })
})

describe('every page', () => {
  it('has one h1 and leaves out no level of heading', () => {
    expect(
      onEveryPage((page) => {
        const levels = all(page, 'h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName[1]))
        const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
        return [
          ...skipped.map((level) => `skips to h${level}`),
          ...(levels.filter((level) => level === 1).length === 1 ? [] : ['h1']),
        ]
      }),
    ).toEqual([])
  })

  it('has a language, a direction and ids of its own', () => {
    expect(
      onEveryPage((page) => {
        const root = one(page, 'html')
        const ids = all(page, '[id]').map((element) => attribute(element, 'id') ?? '')
        const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
        return [
          ...twice,
          ...(attribute(root, 'lang') === 'en-GB' && attribute(root, 'dir') === 'ltr' ? [] : ['language']),
        ]
      }),
    ).toEqual([])
  })

  it('has a title that no other page has', () => {
    const titles = site.pages.map((page) => textOf(one(page, 'head title')))
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
    expect(titles.filter((title) => !title.includes('The Wrenfield Trust'))).toEqual([])
  })

  it('has a description, unless search engines shall not show it', () => {
    expect(
      onEveryPage((page) =>
        meta(page, 'robots') === 'noindex' || (meta(page, 'description') ?? '').length > 20 ? [] : ['description'],
      ),
    ).toEqual([])
  })

  it('says its own address, absolute; so do Open Graph and other languages', () => {
    expect(
      onEveryPage((page) => {
        const canonical = all(page, 'link[rel="canonical"]').map((element) => attribute(element, 'href'))
        if (meta(page, 'robots') === 'noindex') return canonical.map(String)
        const alternates = all(page, 'link[hreflang]').map((element) => attribute(element, 'href') ?? '')
        const images = [meta(page, 'og:image')].filter((url) => url !== undefined)
        return [
          ...(canonical.join() === origin + page.url && meta(page, 'og:url') === origin + page.url
            ? []
            : ['canonical']),
          ...[...alternates, ...images].filter((url) => !url.startsWith(`${origin}/`)),
        ]
      }),
    ).toEqual([])
  })

  it('is valid HTML', () => {
    expect(onEveryPage(invalidities)).toEqual([])
  })

  it('asks no other site for anything', () => {
    expect(
      onEveryPage((page) =>
        requestsOf(page)
          .map(({ href }) => href)
          .filter((href) => !isLocal(href)),
      ),
    ).toEqual([])
    const sheets = [...site.files].filter(([path]) => path.endsWith('.css'))
    expect(sheets).toHaveLength(1)
    for (const [, css] of sheets) expect(css.toString()).not.toMatch(/@import|url\(\s*["']?(?:https?:)?\/\//)
  })

  it('sends forms to the newsletters of the config and nowhere else', () => {
    const targets = site.pages.flatMap((page) => all(page, 'form').map((form) => attribute(form, 'action')))
    expect(new Set(targets)).toEqual(
      new Set(['https://lists.example.org/wrenfield', 'https://lists.example.org/wrenfield-opinion']),
    )
  })

  it('runs no script and carries no style of its own', () => {
    expect(
      onEveryPage((page) => [
        ...all(page, 'script:not([type="application/ld+json"]), style, iframe, object, embed').map(
          ({ tagName }) => tagName,
        ),
        ...all(page, '*').flatMap(({ properties }) =>
          Object.keys(properties).filter((name) => /^(?:style|on\w+)$/i.test(name)),
        ),
      ]),
    ).toEqual([])
  })

  it('shows no trace of a value that was missing', () => {
    const trace = /\bundefined\b|\[object Object\]|\bNaN\b/g
    const isText = /\.(?:html|xml|txt|css)$/
    const found = [...site.files]
      .filter(([path]) => isText.test(path))
      .flatMap(([path, bytes]) => (bytes.toString().match(trace) ?? []).map((word) => `${path} ${word}`))
    expect(found).toEqual([])
  })
})

describe('JSON-LD', () => {
  it.each([
    ['discovery', 'NewsArticle'],
    ['press-release', 'NewsArticle'],
    ['opinion', 'OpinionNewsArticle'],
    ['news', 'NewsArticle'],
    ['personal-story', 'Article'],
    ['explainer', 'MedicalWebPage'],
    ['hub', 'CollectionPage'],
    ['home', 'WebPage'],
    ['page', 'WebPage'],
    ['person', 'ProfilePage'],
    ['topic', 'CollectionPage'],
    ['archive', 'CollectionPage'],
  ])('of each %s is a %s', (template, type) => {
    for (const page of ofTemplate(template).filter(({ url }) => !url.startsWith('/newsletters/'))) {
      expect(
        jsonLd(page).map((item) => item['@type']),
        page.url,
      ).toEqual([type, page.url === '/' ? 'WebSite' : 'BreadcrumbList'])
    }
  })

  it('of an article has a headline, a date and a publisher', () => {
    for (const template of ['discovery', 'press-release', 'opinion', 'news', 'personal-story']) {
      for (const page of ofTemplate(template)) {
        const article = jsonLd(page)[0] as Thing
        expect(article, page.url).toMatchObject({
          headline: textOf(one(page, 'h1')),
          url: origin + page.url,
          datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\d/),
          publisher: { '@type': 'Organization', name: 'The Wrenfield Trust' },
        })
      }
    }
  })

  it('of an article names those whom its byline names', () => {
    for (const template of ['discovery', 'opinion', 'news']) {
      for (const page of ofTemplate(template)) {
        const byline = textsOf(page, 'main article > :not(.story__main) li a[href^="/people/"]')
        expect(byline.length, page.url).toBeGreaterThan(0)
        expect(jsonLd(page)[0], page.url).toMatchObject({
          author: byline.map((name) => ({ '@type': 'Person', name: name.replace(/^Dr |, \w+$/g, '') })),
        })
      }
    }
  })

  it('of a discovery cites its papers, of a press release says its genre', () => {
    expect(thing(site.page('/discoveries/phase-two-quillaset/'), 'NewsArticle')).toMatchObject({
      citation: [
        { '@type': 'ScholarlyArticle', identifier: 'https://doi.org/10.5555/ejvm.2026.0366' },
        { '@type': 'ScholarlyArticle', identifier: 'https://doi.org/10.5555/cs.2023.0155' },
      ],
    })
    for (const page of ofTemplate('press-release')) {
      expect(thing(page, 'NewsArticle'), page.url).toMatchObject({ genre: expect.stringMatching(/press release/i) })
    }
  })

  it('of a person, a topic and a project says what it is about', () => {
    expect(thing(site.page('/topics/genetics/'), 'CollectionPage')).toMatchObject({
      about: { '@type': 'DefinedTerm', name: 'Genetics' },
    })
    expect(thing(site.page('/people/priya-raman/'), 'ProfilePage')).toMatchObject({
      mainEntity: {
        '@type': 'Person',
        name: 'Priya Raman',
        honorificPrefix: 'Dr',
        affiliation: [{ name: 'Saltmere University Hospital' }],
      },
    })
    const project = jsonLd(site.page('/projects/quill-2/'))[0] as Thing
    expect(JSON.stringify(project)).toContain('"@type":"ResearchProject"')
    expect(JSON.stringify(project)).toContain('"@type":"MonetaryGrant","identifier":"WT-2023-001"')
  })

  it('counts breadcrumbs from 1, home first, the page itself last, as readers see them', () => {
    for (const page of site.pages.filter(({ url }) => url !== '/' && url !== '/404.html')) {
      const steps = breadcrumbData(page)
      expect(
        steps.map(({ position }) => position),
        page.url,
      ).toEqual(steps.map((_, index) => index + 1))
      expect(steps[0]?.item, page.url).toBe(`${origin}/`)
      expect(
        steps.filter(({ item }) => item === undefined),
        page.url,
      ).toEqual([steps.at(-1)])
      expect(textsOf(page, 'nav[aria-label="You are here"] li'), page.url).toEqual(steps.map(({ name }) => name))
    }
  })
})
