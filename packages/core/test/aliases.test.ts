import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select } from 'hast-util-select'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { BuildResult } from '../src/build-result.js'
import { defineKind, defineOutput } from '../src/index.js'
import { createMemo } from '../src/memo/memo.js'
import { createSite, describeAll, discovery, htmlOf, records } from './support/create-site.js'
import { plainTheme } from './support/plain-theme.js'

const story = (aliases: string, more = '') => discovery('A < B', { fields: `aliases: ${aliases}\n${more}` })
const now = '/discoveries/a/'
const moved = 'This page has moved'

/** The file at a path of the output folder, if there is one. */
function contentOf({ files }: BuildResult, path: string): string | undefined {
  const file = files.find((one) => one.path === path)
  return file && 'content' in file ? String(file.content) : undefined
}

/** What a page at an old address says to browsers, search engines and people. */
function toldAt(result: BuildResult, path: string) {
  const tree = fromHtml(contentOf(result, path) ?? '')
  const attribute = (selector: string, name: string) => select(selector, tree)?.properties[name]
  return {
    language: `${attribute('html', 'lang')} ${attribute('html', 'dir')}`,
    refresh: attribute('meta[http-equiv=refresh]', 'content'),
    canonical: attribute('link[rel=canonical]', 'href'),
    link: attribute('main a', 'href'),
    says: [select('title', tree), select('h1', tree), select('main a', tree)].map((one) => one && textOf(one)),
  }
}

const textOf = ({ children }: Element): string =>
  children.map((child) => (child.type === 'text' ? child.value : '')).join('')

const paths = ({ files }: BuildResult) => files.map(({ path }) => path)

describe('an old address', () => {
  it('leads to the page of a story', async () => {
    const result = await createSite({ ...records, 'content/stories/a.md': story('[/news/old/]') }).build({
      base: '/sub',
    })
    expect(describeAll(result.problems)).toEqual([])
    expect(toldAt(result, 'news/old/index.html')).toEqual({
      language: 'en-GB ltr',
      refresh: '0; url=/sub/discoveries/a/',
      canonical: 'https://charity.example.org/sub/discoveries/a/',
      link: '/sub/discoveries/a/',
      says: [moved, moved, 'A < B'],
    })
  })

  it('leads to those of people, topics, projects, hubs and pages', async () => {
    const result = await createSite({
      'content/topics/spread.md': '---\nname: Spread\naliases: [/old/topic/]\n---\n',
      'content/people/ada.md': '---\nname: Ada\naliases: [/old/person/]\n---\n',
      'content/projects/atlas.yaml':
        'title: Atlas\nlayAbstract: A map.\npeople: [{person: ada, role: Lead}]\naliases: [/old/project/]\n',
      'content/hubs/cells.md': '---\ntitle: Cells\ntopic: spread\naliases: [/old/hub/]\n---\n',
      'content/pages/about.md': '---\ntitle: About\naliases: [/old/page/]\n---\n',
      'content/stories/a.md': discovery('A', { fields: 'authors: [ada]\nproject: atlas' }),
    }).build()
    expect(describeAll(result.problems)).toEqual([])
    const to = (what: string) => toldAt(result, `old/${what}/index.html`).link
    expect(['topic', 'person', 'project', 'hub', 'page'].map(to)).toEqual([
      '/topics/spread/',
      '/people/ada/',
      '/projects/atlas/',
      '/research/cells/',
      '/about/',
    ])
  })

  it.each([
    ['/news/old', 'news/old/index.html'],
    ['/news/old.html', 'news/old.html'],
    ['/News/Default.HTM', 'News/Default.HTM'],
    ['/news/index.html', null], // the list of news
    ['/about/index.html', 'about/index.html'],
    ['/2024.05.12/v1.2', '2024.05.12/v1.2/index.html'],
    ['/caf%C3%A9/a%20b/', 'caf\u00e9/a b/index.html'],
    ['/cafe\u0301/', 'caf\u00e9/index.html'],
    ['https://charity.example.org/old/', 'old/index.html'],
    ['http://Charity.example.org/old/', 'old/index.html'],
    ['/q%26a/', 'q&a/index.html'],
  ])('%s stands where hosts look for it', async (alias, path) => {
    const result = await createSite({ ...records, 'content/stories/a.md': story(`['${alias}']`) }).build()
    expect(describeAll(result.problems).length > 0).toBe(path === null)
    if (path !== null) expect(toldAt(result, path).link).toBe(now)
  })

  it('keeps its form where addresses have no slash at their ends', async () => {
    const site = { url: 'https://charity.example.org', name: 'C', trailingSlash: 'never' as const }
    const files = { ...records, 'content/stories/a.md': story('[/older/, /old]') }
    const result = await createSite(files).build({}, { site })
    expect(toldAt(result, 'older/index.html').link).toBe('/discoveries/a')
    expect(toldAt(result, 'old.html').link).toBe('/discoveries/a')
  })

  it('may be copied whole, wherever the site is built for', async () => {
    const files = { ...records, 'content/stories/a.md': story('["https://charity.example.org/sub/old/"]') }
    const site = { url: 'https://charity.example.org', base: '/sub/', name: 'C' }
    for (const settings of [{}, { base: '/other' }, { site: 'https://staging.example.net' }]) {
      const result = await createSite(files).build(settings, { site })
      expect(describeAll(result.problems)).toEqual([])
      expect(paths(result)).toContain('old/index.html')
    }
    const { problems } = await createSite(files).build({}, { site: { ...site, base: '/other/' } })
    expect(describeAll(problems)).toEqual([
      'content/stories/a.md:6:11 invalid-alias `https://charity.example.org/sub/old/` cannot be an old address: it is on this host, but not below `/other/`, where this site is',
    ])
  })

  it('above the site is one of the host, and not of another site', async () => {
    const notesOf = async (alias: string, settings = {}) => {
      const site = { url: 'https://charity.example.org', base: '/site/', name: 'C' }
      const files = { ...records, 'content/stories/a.md': story(`["${alias}"]`) }
      return (await createSite(files).build(settings, { site })).problems.map(({ reason, note }) => [reason, note])
    }
    const above = 'it is on this host, but not below `/site/`, where this site is'
    const host = 'Set up this redirect at your host.'
    for (const alias of [
      'https://charity.example.org/2019/03/old/',
      '//Charity.example.org/site2/',
      'http://charity.example.org/',
    ]) {
      expect(await notesOf(alias)).toEqual([[`\`${alias}\` cannot be an old address: ${above}`, host]])
    }
    expect(await notesOf('https://charity.example.org/old/', { site: 'https://staging.example.net' })).toMatchObject([
      [expect.stringContaining(above), host],
    ])
    expect(await notesOf('https://charity.example.org.example.net/old/')).toMatchObject([
      [expect.stringContaining('it is on another site'), 'Set up this redirect there.'],
    ])
  })

  it('speaks the language of the page that it leads to', async () => {
    const site = { url: 'https://charity.example.org', name: 'C', languages: ['cy'] }
    const theme = plainTheme({ strings: { cy: { readMore: 'Darllen mwy' } } })
    const files = { ...records, 'content/cy/stories/a.md': story('[/hen/]') }
    const told = toldAt(await createSite(files).build({}, { site, theme }), 'hen/index.html')
    expect(told).toMatchObject({ language: 'cy ltr', link: '/cy/discoveries/a/' })
    expect(told.says[0]).toBe('Mae’r dudalen hon wedi symud')
  })

  it('has no page in sitemaps, and none of its own', async () => {
    const result = await createSite({ ...records, 'content/stories/a.md': story('[/old/]') }).build()
    expect(contentOf(result, 'sitemap.xml')).not.toContain('/old/')
    expect(result.pages.map(({ url }) => url)).not.toContain('/old/')
  })

  it('asks search engines to look away from a preview alone', async () => {
    const site = createSite({ ...records, 'content/stories/a.md': story('[/old/]', 'status: draft') })
    expect(paths(await site.build())).not.toContain('old/index.html')
    expect(contentOf(await site.build({ drafts: true }), 'old/index.html')).toContain('noindex')
    site.write({ 'content/stories/a.md': story('[/old/]') })
    expect(contentOf(await site.build(), 'old/index.html')).not.toContain('noindex')
  })

  it('is told to the outputs of a site', async () => {
    const output = defineOutput({
      name: 'redirects for a host',
      files: ({ redirects }) => [
        { path: '_redirects', content: redirects.map(({ from, absolute }) => `${from} ${absolute} 301\n`).join('') },
      ],
    })
    const files = { ...records, 'content/stories/a.md': story("[/old/, '/caf\u00e9%23/a b.html']") }
    const redirects = { '/out/': 'https://other.example.org/a b' }
    const result = await createSite(files).build({ base: '/sub' }, { outputs: [output], redirects })
    expect(contentOf(result, '_redirects')).toBe(
      [
        '/sub/old/ https://charity.example.org/sub/discoveries/a/ 301\n',
        '/sub/caf%C3%A9%23/a%20b.html https://charity.example.org/sub/discoveries/a/ 301\n',
        '/sub/out/ https://other.example.org/a%20b 301\n',
      ].join(''),
    )
  })
})

describe('old addresses where no address ends in a slash', () => {
  const site = { url: 'https://charity.example.org', name: 'C', trailingSlash: 'never' as const }

  it.each([
    ['/discoveries/a.html', 'it is the address of `content/stories/a.md`'],
    ['/news.html', 'it is reserved for the list of news'],
    ['/b', '`content/pages/page.md` has it already'],
    ['/c', '`content/pages/page.md` has it already'],
    ['/Discoveries.HTML', 'it is reserved for the list of discovery'],
  ])('%s is taken', async (alias, why) => {
    const files = {
      ...records,
      'content/pages/page.md': '---\ntitle: Page\naliases: [/b.html, /c/]\n---\n',
      'content/stories/a.md': story(`[${alias}]`),
    }
    expect(describeAll((await createSite(files).build({}, { site })).problems)).toEqual([
      `content/stories/a.md:6:11 invalid-alias \`${alias}\` cannot be an old address: ${why}`,
    ])
  })
})

describe('old addresses of a site that is built again', () => {
  it('follow the title of their page, and move with it', async () => {
    const site = createSite({
      ...records,
      'content/stories/a.md': story('[/old/]'),
      'content/stories/b.md': discovery('B', { body: '[it](/old/)' }),
    })
    const memo = createMemo()
    const told = async () => {
      const [warm, cold] = [await site.build({ memo }), await site.build()]
      expect(warm.files).toEqual(cold.files)
      return { ...toldAt(warm, 'old/index.html'), html: htmlOf(warm, '/discoveries/b/') }
    }
    expect(await told()).toMatchObject({ says: [moved, moved, 'A < B'], link: now })
    site.write({ 'content/stories/a.md': story('[/old/]').replace('A < B', 'A > B') })
    expect(await told()).toMatchObject({ says: [moved, moved, 'A > B'], link: now })
    site.write({ 'content/stories/a.md': discovery('A'), 'content/stories/c.md': story('[/old/]') })
    expect(await told()).toMatchObject({ link: '/discoveries/c/', html: expect.stringContaining('/discoveries/c/') })
  })
})

describe('old addresses of a kind of one’s own', () => {
  it('are those of core', async () => {
    const kinds = [
      defineKind({ name: 'event', route: '/events/:slug/', template: 'page', fields: { name: z.number() } }),
    ]
    const event =
      '---\nkind: event\ntitle: An event\ndatePublished: 2026-03-09\ntopics: [spread]\nname: 3\naliases: [/old/]\n---\nWords.\n'
    const result = await createSite({ ...records, 'content/stories/a.md': event }).build({}, { kinds })
    expect(toldAt(result, 'old/index.html').says).toEqual([moved, moved, 'An event'])
  })
})

describe('links to old addresses', () => {
  const b = (body: string) => discovery('B', { body })
  const html = async (body: string, aliases = '[/old/]', more = '') => {
    const files = { ...records, 'content/stories/a.md': story(aliases, more), 'content/stories/b.md': b(body) }
    const result = await createSite(files).build()
    const problems = describeAll(result.problems)
    return problems.length > 0 ? problems : htmlOf(result, '/discoveries/b/')
  }

  it('lead to the page at once', async () => {
    expect(await html('[it](/old/) [it](/OLD) [that](/old/?x)')).toContain(
      `<a href="${now}">it</a> <a href="${now}">it</a> <a href="${now}?x">that</a>`,
    )
  })

  it.each(['/q%26a/', '/a%2Cb/', '/about/index.html', '/sub/x.HTM', '/caf%C3%A9'])(
    'find %s as it is written',
    async (alias) => {
      expect(await html(`[it](${alias})`, `['${alias}']`)).toContain(`<a href="${now}">it</a>`)
    },
  )

  it('are checked for the place that they name', async () => {
    expect(await html('[it](/old/#none)')).toEqual([
      'content/stories/b.md:7:1 broken-anchor Cannot find `#none` on content/stories/a.md',
    ])
  })

  it('of stories that are not public are no more public', async () => {
    expect(await html('[it](/old/)', '[/old/]', 'status: draft')).toEqual([
      'content/stories/b.md:7:1 hidden-link This links to a story that is not public',
    ])
  })

  it('reach a record that nothing else leads to', async () => {
    const bea = '---\nname: Bea\naliases: [/team/bea/]\n---\n'
    const files = { ...records, 'content/people/bea.md': bea, 'content/stories/b.md': b('[Bea](/team/bea/)') }
    const result = await createSite(files).build()
    expect(describeAll(result.problems)).toEqual([])
    expect(htmlOf(result, '/people/bea/')).toContain('Bea')
    expect(toldAt(result, 'team/bea/index.html').link).toBe('/people/bea/')
    const unreached = await createSite({ ...files, 'content/stories/b.md': b('Words.') }).build()
    expect(paths(unreached)).not.toContain('team/bea/index.html')
  })
})

describe('full addresses of the site', () => {
  const at = (href: string, fields = '') => ({
    ...records,
    'content/stories/a.md': story('[/old/]', fields),
    'content/stories/b.md': discovery('B', { body: `[the page](${href})` }),
  })
  const home = 'https://charity.example.org'
  const problems = async (files: Record<string, string>) => describeAll((await createSite(files).build()).problems)

  it.each([
    ['/./old/', '/old/'],
    ['/x/..//old/index.html', '/old/index.html'],
    ['/discoveries/a/index.html', `${now}index.html`],
  ])('%s are read as browsers and hosts do', async (path, read) => {
    const { problems: found } = await createSite(at(`<${home}${path}>`)).build()
    expect(found).toMatchObject([{ ruleId: 'absolute-link', note: `Write \`${read}\`.` }])
    expect(await problems(at(`<${home}${path}>`, 'status: draft'))).toEqual([
      'content/stories/b.md:7:1 hidden-link This links to a story that is not public',
    ])
  })

  it.each([now, '/old/', '/OLD?x#y'])('%s are better written as paths', async (path) => {
    expect(await problems(at(home + path))).toEqual([
      `content/stories/b.md:7:1 absolute-link \`${home}${path}\` is a page of this site`,
    ])
    const { problems: one } = await createSite(at(home + path)).build({ site: 'https://staging.example.net' })
    expect(one).toMatchObject([{ ruleId: 'absolute-link', note: `Write \`${path}\`.`, severity: 'warning' }])
  })

  it('do not tell of a story that is not public', async () => {
    for (const path of [now, '/old/'])
      expect(await problems(at(home + path, 'status: draft'))).toEqual([
        'content/stories/b.md:7:1 hidden-link This links to a story that is not public',
      ])
  })

  it('may lead to what else there is on the host', async () => {
    for (const href of [`${home}/shop/`, `${home}/shop/?a=1#b`, 'https://other.example.org/discoveries/a/'])
      expect(await problems(at(href))).toEqual([])
  })
})

describe('an old address that cannot lead anywhere', () => {
  it.each([
    ['https://old.example.org/news/', 'it is on another site'],
    ['//old.example.org/news/', 'it is on another site'],
    ['mailto:us@example.org', 'it does not begin with `/`'],
    ['news/old/', 'it does not begin with `/`'],
    ['/?p=123', 'what follows a `?` or `#` cannot choose a page on a static host'],
    ['/old/#part', 'what follows a `?` or `#` cannot choose a page on a static host'],
    ['/100%/', 'a `%` in it does not stand for a character'],
    ['/old%00/', 'it has an invisible character'],
    ['/old\u200b/', 'it has an invisible character'],
    ['/report.pdf', 'static hosts do not serve `.pdf` as a page'],
    ['/index.php', 'static hosts do not serve `.php` as a page'],
    ['/../x/', 'it is outside the output folder'],
    ['/%2e%2e/x/', 'it is outside the output folder'],
    ['/a//b/', 'it has an empty name in it'],
    ['/.findings/x/', '`.findings` belongs to Findings itself'],
    ['/con/', 'Windows cannot hold a file of this name'],
    ['/', 'it is reserved for the home page'],
    ['/index.html', 'it is reserved for the home page'],
    ['/404.html', 'it is reserved for the page of addresses that do not exist'],
    ['/news/', 'it is reserved for the list of news'],
    ['/news/page/3/', 'it is reserved for the numbered pages of the list of news'],
    ['/images/old/', 'it is reserved for the site’s images'],
    [now, 'it is the address of `content/stories/a.md`'],
    ['/Discoveries/B', 'it is the address of `content/stories/b.md`'],
    ['/people/ada/', 'it is the address of `content/people/ada.md`'],
    ['/files/', 'it is the address of `static/files/index.html`'],
    ['/older/', '`content/stories/b.md` has it already'],
    ['/old.html/y/', '`/old.html` is a file'],
    ['/sitemap.xml/x/', '`/sitemap.xml` is a file'],
    ['/discoveries/a/index.html/x/', '`/discoveries/a/index.html` is a file'],
    ['/files/old.html', 'a folder of that name stands there'],
    [`/${'long/'.repeat(300)}`, 'it is too long'],
  ])('%s', async (alias, why) => {
    const site = createSite({
      ...records,
      'content/stories/a.md': discovery('A'),
      'content/stories/b.md': story('[/older/]').replace('A < B', 'B'),
      'content/pages/old.md': '---\ntitle: Old\naliases: [/old.html]\n---\n',
      'static/files/index.html': 'x',
      'static/files/old.html/x.txt': 'x',
    })
    expect(describeAll((await site.build()).problems)).toEqual([])
    site.write({ 'content/stories/c.md': story(JSON.stringify([alias])), 'content/stories/a.md': discovery('A') })
    const { problems, files } = await site.build()
    expect(describeAll(problems)).toEqual([
      `content/stories/c.md:6:11 invalid-alias \`${alias}\` cannot be an old address: ${why}`,
    ])
    expect(files).toEqual([])
  })

  it.each([
    ['/index.php', 'Set up this redirect at your host. If it was a folder, write `/` at its end.'],
    ['/?p=123', 'Set up this redirect at your host.'],
    ['https://old.example.org/', 'Set up this redirect there.'],
    ['old', 'Write the path that the page had before, as in `/news/old-name/`.'],
    ['/news/', 'An address can lead to only one page.'],
  ])('%s comes with advice', async (alias, advice) => {
    const files = { ...records, 'content/stories/a.md': story(JSON.stringify([alias])) }
    expect((await createSite(files).build()).problems).toMatchObject([{ ruleId: 'invalid-alias', note: advice }])
  })

  it('is said where it stands, behind an item that is none', async () => {
    const files = { ...records, 'content/stories/a.md': story('[3, /news/]') }
    expect(describeAll((await createSite(files).build()).problems)).toEqual([
      expect.stringContaining('content/stories/a.md:6:11 invalid-value'),
      'content/stories/a.md:6:14 invalid-alias `/news/` cannot be an old address: it is reserved for the list of news',
    ])
  })

  it('is not said of a page whose own address is wrong', async () => {
    const files = { ...records, 'content/stories/a.md': story('[/old/]', 'slug: a/b') }
    expect((await createSite(files).build()).problems).toMatchObject([{ ruleId: 'invalid-slug' }])
  })

  it.each([
    ['https://charity.example.org', 'it is reserved for the home page'],
    ['https://charity.example.org?p=3', 'what follows a `?` or `#` cannot choose a page on a static host'],
  ])('%s is one of the site', async (alias, why) => {
    const files = { ...records, 'content/stories/a.md': story(`['${alias}']`) }
    expect(describeAll((await createSite(files).build()).problems)).toEqual([
      `content/stories/a.md:6:11 invalid-alias \`${alias}\` cannot be an old address: ${why}`,
    ])
  })

  it('is said of the second of two in one list', async () => {
    const files = { ...records, 'content/stories/a.md': story('[/old/, /older/, /OLD]') }
    expect(describeAll((await createSite(files).build()).problems)).toEqual([
      'content/stories/a.md:6:27 invalid-alias `/OLD` cannot be an old address: it is here twice',
    ])
  })

  it('stays taken by a story that is not public yet', async () => {
    const files = { 'content/stories/a.md': story('[/old/]', 'embargo: 2030-03-09T00:00Z').replace('2026', '2030') }
    const other = { 'content/stories/b.md': discovery('B', { fields: 'aliases: [/old/]' }) }
    const { problems } = await createSite({ ...records, ...files, ...other }).build()
    expect(describeAll(problems)).toEqual([
      'content/stories/b.md:6:11 invalid-alias `/old/` cannot be an old address: `content/stories/a.md` has it already',
    ])
  })
})

describe('redirects of the config', () => {
  const files = {
    ...records,
    'content/stories/a.md': discovery('A', { body: '[list](/category/findings/) [elsewhere](/support/)' }),
  }

  it('lead to lists, files and other sites', async () => {
    const redirects = {
      '/category/findings/': '/discoveries/',
      '/first/': 'content/stories/a.md',
      '/soon/': '/discoveries/soon/',
      '/support/': 'https://help.example.org/us?a=1&b=2',
    }
    const soon = discovery('Soon', { fields: 'status: draft' })
    const result = await createSite({ ...files, 'content/stories/soon.md': soon }).build({}, { redirects })
    expect(describeAll(result.problems)).toEqual([])
    expect(toldAt(result, 'category/findings/index.html').link).toBe('/discoveries/')
    expect(toldAt(result, 'first/index.html')).toMatchObject({ link: now, says: [moved, moved, 'A'] })
    expect(paths(result)).not.toContain('soon/index.html')
    expect(toldAt(result, 'support/index.html')).toMatchObject({
      refresh: '0; url=https://help.example.org/us?a=1&b=2',
      canonical: 'https://help.example.org/us?a=1&b=2',
      link: 'https://help.example.org/us?a=1&b=2',
    })
    expect(htmlOf(result, now)).toContain('<a href="/discoveries/">list</a> <a href="/support/">elsewhere</a>')
  })

  it('lead on by way of others, and in no circle', async () => {
    const site = createSite({ ...records, 'content/stories/a.md': story('[/old/]') })
    const result = await site.build(
      {},
      { redirects: { '/1/': '/2', '/2/': '/3/?x', '/3/': '/old/', '/4/': './content/stories/a.md' } },
    )
    expect(describeAll(result.problems)).toEqual([])
    const links = ['1', '2', '3', '4'].map((one) => toldAt(result, `${one}/index.html`).link)
    expect(links).toEqual(['/2/', `${now}?x`, now, now])
    const full = 'https://charity.example.org'
    const round = await site.build({}, { redirects: { '/1/': '/2/', '/2/': `${full}/1/`, '/3/': `${full}/3/` } })
    expect(describeAll(round.problems).map((one) => one.replace(/.* broken-link/, ''))).toEqual([
      ' Cannot find the page `/2/`',
      ' Cannot find the page `https://charity.example.org/1/`',
      ' Cannot find the page `https://charity.example.org/3/`',
    ])
  })

  it('keep the place of a page that they lead to, also for links', async () => {
    const body = '## Team\n\n[them](/team/), [us](/us/)'
    const site = createSite({ ...records, 'content/stories/a.md': discovery('A', { body }) })
    const redirects = { '/team/': `${now}#team`, '/us/': '/team/', '/q/': '/?q=a%20b' }
    const result = await site.build({ base: '/sub' }, { redirects })
    expect(describeAll(result.problems)).toEqual([])
    expect(htmlOf(result, now)).toContain('<a href="/sub/team/">them</a>, <a href="/sub/us/">us</a>')
    expect(toldAt(result, 'team/index.html')).toMatchObject({ link: `/sub${now}#s-team`, says: [moved, moved, 'A'] })
    expect(toldAt(result, 'q/index.html')).toMatchObject({
      link: '/sub/?q=a%20b',
      canonical: 'https://charity.example.org/sub/?q=a%20b',
    })
  })

  it('are written as browsers read them, and say what a list is called', async () => {
    const files = {
      ...records,
      ...Object.fromEntries(Array.from({ length: 4 }, (_, index) => [`content/stories/${index}.md`, discovery('A')])),
      'static/report.pdf': 'R',
    }
    const redirects = {
      '/ext/': 'https://Other.example.org/a?b="2" <c>#é',
      '/list/': '/discoveries/?q="1"#é',
      '/older/': '/discoveries/page/1/',
      '/about/': '/topics/spread/discoveries/',
      '/file/': '/report.pdf',
    }
    const result = await createSite(files).build({ base: '/sub/' }, { redirects, pagination: { size: 2 } })
    const ext = 'https://other.example.org/a?b=%222%22%20%3Cc%3E#%C3%A9'
    expect(toldAt(result, 'ext/index.html')).toMatchObject({
      refresh: `0; url=${ext}`,
      canonical: ext,
      link: ext,
      says: [moved, moved, ext],
    })
    expect(toldAt(result, 'list/index.html')).toMatchObject({
      refresh: '0; url=/sub/discoveries/?q=%221%22#%C3%A9',
      says: [moved, moved, 'Discoveries'],
    })
    const saysOf = (path: string) => toldAt(result, `${path}/index.html`).says.at(-1)
    expect(saysOf('older')).toBe('Discoveries: page 1')
    expect(saysOf('about')).toBe('Discoveries about How cells spread')
    expect(saysOf('file')).toBe('report.pdf')
  })

  it('speak the language of the page that they lead to', async () => {
    const site = { url: 'https://charity.example.org', name: 'C', languages: ['cy'] }
    const theme = plainTheme({ strings: { cy: { readMore: 'Darllen mwy' } } })
    const files = { ...records, 'content/cy/stories/a.md': discovery('Un') }
    const result = await createSite(files).build({}, { site, theme, redirects: { '/hen/': '/cy/discoveries/a/' } })
    expect(toldAt(result, 'hen/index.html')).toMatchObject({
      language: 'cy ltr',
      says: ['Mae’r dudalen hon wedi symud', 'Mae’r dudalen hon wedi symud', 'Un'],
    })
    const lists = { '/hen/': '/cy/discoveries/', '/adref/': 'https://charity.example.org/cy/' }
    const listed = await createSite(files).build({}, { site, theme, redirects: lists })
    expect(toldAt(listed, 'hen/index.html')).toMatchObject({
      language: 'cy ltr',
      says: [expect.anything(), expect.anything(), 'Darganfyddiadau'],
    })
    expect(toldAt(listed, 'adref/index.html')).toMatchObject({ language: 'cy ltr', link: '/cy/' })
  })

  it.each([
    now,
    'content/stories/a.md',
    './content/stories/a',
    `https://charity.example.org${now}`,
    `https://charity.example.org/x/..${now}#s-x`,
    'https://charity.example.org\\discoveries\\a\\index.html',
  ])('to %s are none while that is not public', async (to) => {
    const hidden = { ...records, 'content/stories/a.md': discovery('A', { fields: 'status: draft' }) }
    const result = await createSite(hidden).build({}, { redirects: { '/r/': to } })
    expect(describeAll(result.problems)).toEqual([])
    expect(paths(result)).not.toContain('r/index.html')
  })

  it('to a file lead links straight to its page, and to a place on it', async () => {
    const body = '## Part\n\n[it](/first/), [that](/part/)'
    const site = createSite({ ...records, 'content/stories/a.md': discovery('A', { body }) })
    const redirects = { '/first/': 'content/stories/a.md', '/part/': 'content/stories/a.md#part' }
    const result = await site.build({}, { redirects })
    expect(describeAll(result.problems)).toEqual([])
    expect(htmlOf(result, now)).toContain(`<a href="${now}">it</a>, <a href="/part/">that</a>`)
    expect(toldAt(result, 'part/index.html').link).toBe(`${now}#s-part`)
  })

  it('to a record by its full address reach it', async () => {
    const site = createSite({ ...files, 'content/stories/a.md': discovery('A') })
    const redirects = { '/team/ada/': 'https://charity.example.org/people/ada/' }
    const result = await site.build({}, { redirects })
    expect(result.problems).toMatchObject([{ ruleId: 'absolute-link', file: 'findings.config' }])
    expect(toldAt(result, 'team/ada/index.html')).toMatchObject({
      link: '/people/ada/',
      says: [moved, moved, 'Ada Okafor'],
    })
  })

  it('may lead to what else there is on the host', async () => {
    const redirects = { '/old-shop/': 'https://charity.example.org/shop/' }
    const body = '[shop](/old-shop/)'
    const site = createSite({ ...records, 'content/stories/a.md': discovery('A', { body }) })
    const result = await site.build({}, { redirects })
    expect(describeAll(result.problems)).toEqual([])
    expect(toldAt(result, 'old-shop/index.html').link).toBe('https://charity.example.org/shop/')
    expect(htmlOf(result, now)).toContain('<a href="/old-shop/">shop</a>')
  })

  it('to what is not public are none, and links to them are told so', async () => {
    const files = {
      ...records,
      'content/stories/a.md': story('[/old/]', 'status: draft'),
      'content/stories/b.md': discovery('B', { body: '[it](/first/)' }),
    }
    const result = await createSite(files).build({}, { redirects: { '/first/': '/second/', '/second/': '/old/' } })
    expect(describeAll(result.problems)).toEqual([
      'content/stories/b.md:7:1 hidden-link This links to a story that is not public',
    ])
  })

  it('are followed in a time that grows with their number', async () => {
    const chain = Array.from({ length: 3000 }, (_, one) => [`/${one}/`, one === 0 ? now : `/${one - 1}/`])
    const site = createSite({ ...records, 'content/stories/a.md': discovery('A') })
    const begun = performance.now()
    const result = await site.build({}, { redirects: Object.fromEntries(chain) })
    expect(toldAt(result, '2999/index.html').link).toBe(now)
    expect(performance.now() - begun).toBeLessThan(4000)
  })

  it.each([
    [{ '/old/': '/nowhere/' }, '3:21 broken-link Cannot find the page `/nowhere/`'],
    [{ '/old/': 'javascript:x' }, '3:21 unsafe-protocol'],
    [
      { [now]: '/' },
      `3:13 invalid-alias \`${now}\` cannot be an old address: it is the address of \`content/stories/a.md\``,
    ],
    [{ '/old/': '/old/' }, '3:21 broken-link Cannot find the page `/old/`'],
    [{ '/news/': '/' }, '3:13 invalid-alias `/news/` cannot be an old address: it is reserved for the list of news'],
    [{ '/old/': 3 }, '3:21 invalid-value'],
    [{ '/old/': 'https://[bad' }, '3:21 invalid-value'],
    [{ '/old/': '?x' }, '3:21 invalid-value'],
    [
      { '/old/': 'mailto:us@example.org' },
      '3:21 invalid-value Unexpected `mailto:us@example.org` in `redirects./old/`, expected the address of a page',
    ],
  ])('%j is said at its place', async (redirects, problem) => {
    const source = [
      `import { plainTheme } from '${new URL('support/plain-theme.ts', import.meta.url).pathname}'`,
      "export default { site: { url: 'https://charity.example.org', name: 'C' }, theme: plainTheme(),",
      `redirects: ${JSON.stringify(redirects)} }`,
    ].join('\n')
    const site = createSite({ ...records, 'content/stories/a.md': discovery('A', { fields: 'authors: [ada]' }) })
    const { problems } = await site.buildWithConfig(source)
    expect(describeAll(problems)).toEqual([expect.stringContaining(`findings.config.mjs:${problem}`)])
  })
})

it('an old address under the name of one is explained', async () => {
  const files = { ...records, 'content/stories/a.md': discovery('A', { fields: 'alias: /old/' }) }
  expect(describeAll((await createSite(files).build()).problems)).toEqual([
    'content/stories/a.md:6:1 unknown-key Unknown field `alias`, did you mean `aliases`?',
  ])
})
