import { rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { UserConfig } from '../../src/config/user-config.js'
import { type ExplainedPage, type ExplainSettings, type Explanation, explain } from '../../src/explain.js'
import { loadedFrom, publish } from '../memo/cached-site.js'
import { baseConfig, createSite, describeAll, discovery, records, type TestSite } from '../support/create-site.js'
import { plainTheme } from '../support/plain-theme.js'

const now = '2026-06-01T12:00Z'

const files = {
  'findings.config.mjs': '// stands for a config',
  ...records,
  'content/stories/a.md': discovery('A', { fields: 'authors: [ada]\nsummary: On A.', body: 'See [B](b.md).' }),
  'content/stories/b.md': discovery('B', { date: '2026-03-08', fields: 'summary: On B.' }),
  'content/stories/c.md': discovery('C', { date: '2026-03-07', fields: 'summary: On C.' }),
  'content/pages/about.md': '---\nkind: page\ntitle: About us\n---\nWords.\n',
}

const ask = (
  site: TestSite,
  given: string,
  { config, ...settings }: ExplainSettings & { config?: Partial<UserConfig> } = {},
): Promise<Explanation> => explain(loadedFrom(site, config), given, { now, ...settings })

async function pageOf(...asked: Parameters<typeof ask>): Promise<ExplainedPage> {
  const explanation = await ask(...asked)
  if (explanation.outcome === 'page') return explanation.page
  const problems = 'problems' in explanation ? describeAll(explanation.problems) : []
  throw new Error([explanation.outcome, ...problems].join('\n'))
}

const buildsOf = async (...asked: Parameters<typeof ask>) => {
  const { last, next } = await pageOf(...asked)
  return { last, next }
}

const kept = { status: 'kept', because: [] }
const quiet = { isNew: false, ownChanged: false, changed: [], gained: [], dropped: [] }

describe('what a page is made of', () => {
  it('is its story, and what the story names, links and stands beside', async () => {
    const page = await pageOf(createSite(files), '/discoveries/a/')
    expect(page).toMatchObject({
      url: '/discoveries/a/',
      path: 'discoveries/a/index.html',
      language: 'en-GB',
      of: { file: 'content/stories/a.md', kind: 'discovery', title: 'A' },
      links: [{ href: 'b.md', url: '/discoveries/b/', external: false, file: 'content/stories/b.md' }],
    })
    const groups = page.groups.map(({ relation, field, pieces }) => [
      field ?? relation,
      ...pieces.map((one) => one.file),
    ])
    expect(groups).toEqual(
      expect.arrayContaining([
        ['authors', 'content/people/ada.md'],
        ['topics', 'content/topics/spread.md'],
        ['link', 'content/stories/b.md'],
        ['related', 'content/stories/b.md', 'content/stories/c.md'],
        ['older', 'content/stories/b.md'],
      ]),
    )
    expect(groups.map(([name]) => name)).not.toContain('newer')
  })

  it('is, of a list, the stories on it', async () => {
    const page = await pageOf(createSite(files), '/discoveries/')
    expect(page.of).toBeUndefined()
    expect(page.groups.find(({ relation }) => relation === 'listed')?.pieces.map(({ file }) => file)).toEqual([
      'content/stories/a.md',
      'content/stories/b.md',
      'content/stories/c.md',
    ])
  })

  it('is the templates that a rendering really uses, with their files', async () => {
    const site = createSite({
      ...files,
      'theme/discovery.eta':
        '<% layout("around", {}) %><%~ partial("mine", {}) %><% if (false) { %><%~ partial("quote", {}) %><% } %>\n',
      'theme/layouts/around.eta': '<title>A</title><%~ body %>\n',
      'theme/partials/mine.eta': 'Mine\n',
    })
    const page = await pageOf(site, '/discoveries/a/')
    expect(page.template).toEqual({ name: 'discovery', file: 'theme/discovery.eta', from: 'override' })
    expect(page.layouts).toEqual([{ name: 'layouts/around', file: 'theme/layouts/around.eta', from: 'own' }])
    expect(page.partials).toEqual([{ name: 'partials/mine', file: 'theme/partials/mine.eta', from: 'own' }])
    expect((await pageOf(site, '/about/')).template).toEqual({
      ...{ name: 'page', from: 'theme' },
      file: path.relative(site.root, path.resolve(import.meta.dirname, '../support/theme/page.eta')),
    })
  })
})

describe('where something is shown', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'
  const shown = () =>
    createSite({
      ...files,
      'content/publications/p.yaml': 'type: book\ntitle: P\n',
      'content/publications/q.yaml': 'type: book\ntitle: Q\n',
      'content/images/lab one.svg': svg,
      'content/images/secret.svg': svg.replace('4', '5'),
      'content/stories/b.md': discovery('B', {
        fields: 'publications: [p]',
        body: 'Words.\n\n![A lab](<../images/lab one.svg>) [Film](/files/film%20one.mp4) [Us](/about/) [All](/discoveries/)',
      }),
      'content/stories/s.md': discovery('S', {
        fields: 'status: draft\npublications: [q]\nauthors: [ada]',
        body: '![It](../images/secret.svg)',
      }),
      'static/files/film one.mp4': 'film',
    })

  it('of a record without a page: on those that show it', async () => {
    const pages = async (given: string) => {
      const explanation = await ask(shown(), given)
      return explanation.outcome === 'pageless' ? explanation.shownOn : explanation.outcome
    }
    expect(await pages('content/publications/p.yaml')).toEqual(['/discoveries/b/'])
    expect(await pages('content/publications/q.yaml')).toEqual([])
  })

  it('of a person: on others than their own page, and never on one that is hidden', async () => {
    expect((await pageOf(shown(), '/people/ada/')).shownOn).toEqual(['/discoveries/a/'])
    expect(await pageOf(shown(), '/discoveries/a/')).not.toHaveProperty('shownOn')
  })

  it('of an image: on those that show it, by its file or by what is published of it', async () => {
    const explanation = await ask(shown(), 'content/images/LAB one.svg')
    expect(explanation).toMatchObject({
      outcome: 'image',
      file: 'content/images/lab one.svg',
      shownOn: ['/discoveries/b/'],
    })
    const [published = ''] = explanation.outcome === 'image' ? explanation.published : []
    expect(await ask(shown(), `dist/${published}`)).toEqual(explanation)
    const file = 'content/images/secret.svg'
    expect(await ask(shown(), file)).toEqual({ outcome: 'image', file, published: [], shownOn: [] })
  })

  it('of a logo: on every page', async () => {
    const logo = { src: 'content/images/secret.svg', alt: '' }
    const config = { organisation: { logo } }
    expect(await ask(shown(), logo.src, { config })).toMatchObject({ outcome: 'image', isAround: true })
  })

  it('knows files of the static folder among links, and those of other sites', async () => {
    const { links } = await pageOf(shown(), '/discoveries/b/')
    expect(links.map(({ url, external, file }) => [url, external, file])).toEqual([
      ['/files/film one.mp4', false, 'static/files/film one.mp4'],
      ['/about/', false, 'content/pages/about.md'],
      ['/discoveries/', false, undefined],
    ])
  })
})

describe('which page is meant', () => {
  const based = { site: { ...baseConfig.site, base: '/research/' } }

  it.each([
    '/discoveries/a/',
    '/discoveries/a',
    'discoveries/a',
    '/discoveries/a/index.html',
    'discoveries/a/index.html',
    'dist/discoveries/a/index.html',
    '/research/discoveries/a/',
    'https://charity.example.org/research/discoveries/a/?from=mail#top',
    '/Discoveries/A/',
  ])('%s', async (given) => {
    expect((await pageOf(createSite(files), given, { config: based })).url).toBe('/discoveries/a/')
  })

  it('is that of a story or record whose file is named, from the root, the content folder or here', async () => {
    const site = createSite({ ...files, 'content/publications/p.yaml': 'type: book\ntitle: P\n' })
    const here = path.relative(process.cwd(), path.join(site.root, 'content/stories/a.md'))
    for (const given of ['content/stories/a.md', './content/stories/A.md:6:1', 'stories/a.md', here]) {
      expect((await pageOf(site, given, { config: based })).url).toBe('/discoveries/a/')
    }
    const file = 'content/publications/p.yaml'
    expect(await ask(site, file)).toEqual({ outcome: 'pageless', file, shownOn: [] })
    expect(await ask(site, 'content/stories/nowhere.md')).toMatchObject({ outcome: 'unknown' })
  })

  it('is none for the file of what is not public', async () => {
    const more = {
      'content/stories/s.md': discovery('S', { fields: 'status: draft' }),
      'content/people/bea.md': '---\nname: Bea\n---\n',
    }
    const site = createSite({ ...files, ...more })
    expect(await ask(site, 'content/stories/s.md')).toEqual({
      outcome: 'hidden',
      url: '/discoveries/s/',
      file: 'content/stories/s.md',
      because: 'draft',
      by: { file: 'content/stories/s.md', field: 'status' },
    })
    expect(await ask(site, 'content/people/bea.md')).toMatchObject({ outcome: 'unreached', url: '/people/bea/' })
  })

  it('is the home page for the base alone', async () => {
    for (const given of ['/', '/research', '/research/', 'https://charity.example.org/research/', 'dist/index.html']) {
      expect((await pageOf(createSite(files), given, { config: based })).url).toBe('/')
    }
  })

  it('is none of another site, and the nearest are named when there is none', async () => {
    const site = createSite(files)
    expect(await ask(site, 'https://other.example.org/about/')).toEqual({ outcome: 'unknown', nearest: ['/'] })
    expect(await ask(site, '/abuot/')).toMatchObject({ outcome: 'unknown', nearest: ['/about/'] })
    expect(await ask(site, '/disco')).toMatchObject({
      outcome: 'unknown',
      nearest: ['/discoveries/', expect.anything(), expect.anything()],
    })
    expect(await ask(site, '/discoveries/nothing-like-it/')).toEqual({ outcome: 'unknown', nearest: ['/discoveries/'] })
  })

  it.each([
    ['draft', { field: 'status' }, 'status: draft\nconsent: { record: F-1 }'],
    [
      'embargo',
      { field: 'embargo', until: '2026-07-01T00:01Z' },
      'embargo: 2026-07-01T00:01Z\nconsent: { record: F-1 }',
    ],
    ['consent', { field: 'consent', since: '2026-05-01' }, 'consent: { record: F-1, expires: 2026-05-01 }'],
  ])('is not public for what is hidden by %s, of which no word is told', async (because, by, fields) => {
    const story = `---\nkind: personal-story\ntitle: Secret\ndatePublished: 2026-03-01\ntopics: [spread]\n${fields}\n---\nSecret words.\n`
    const site = createSite({ ...files, 'content/stories/s.md': story })
    const told = await ask(site, '/stories/s/')
    const file = 'content/stories/s.md'
    expect(told).toEqual({ outcome: 'hidden', url: '/stories/s/', file, because, by: { file, ...by } })
    expect(JSON.stringify(told)).not.toContain('Secret')
    expect(JSON.stringify(await ask(site, '/stories/t/'))).not.toContain('/stories/s/')
    const preview = await ask(site, '/stories/s/', { drafts: true })
    expect(preview.outcome).toBe(because === 'consent' ? 'hidden' : 'page')
  })

  it('is not public where its original is not, whose file is named', async () => {
    const site = createSite({
      ...files,
      'content/stories/s.md': discovery('S', { date: '2026-07-01', fields: '' }),
      'content/cy/stories/s.md': discovery('S'),
    })
    const languages = { ...based.site, languages: ['cy'] }
    const rules = { 'unused-record': 'off', 'missing-language': 'off', 'untranslated-config': 'off' } as const
    expect(await ask(site, '/cy/discoveries/s/', { config: { ...based, site: languages, rules } })).toEqual({
      outcome: 'hidden',
      url: '/cy/discoveries/s/',
      file: 'content/cy/stories/s.md',
      because: 'future',
      by: { file: 'content/stories/s.md', field: 'datePublished', until: '2026-07-01' },
    })
  })

  it('is not there yet for a draft of which the kind is not known', async () => {
    const file = 'content/stories/s.md'
    const site = createSite({ ...files, [file]: '---\ntitle: Secret\nstatus: draft\n---\nWords.\n' })
    expect(await ask(site, file)).toEqual({ outcome: 'hidden', file, because: 'draft', by: { file, field: 'status' } })
  })

  it('has moved where an old address leads to it', async () => {
    const story = discovery('Moved', { fields: 'aliases: [/old/caf\u00e9/, /old.html]\nslug: new' })
    const hidden = discovery('Hidden', { fields: 'aliases: [/secret/]\nstatus: draft' })
    const site = createSite({ ...files, 'content/stories/m.md': story, 'content/stories/h.md': hidden })
    const to = 'https://charity.example.org/discoveries/new/'
    const file = 'content/stories/m.md'
    for (const given of [
      '/old/caf\u00e9/',
      '/old/caf%C3%A9',
      'https://charity.example.org/old/caf%C3%A9/',
      '/OLD/caf\u00e9',
    ])
      expect(await ask(site, given)).toEqual({ outcome: 'moved', url: '/old/caf\u00e9/', to, file })
    for (const given of ['/old.html', 'dist/old.html'])
      expect(await ask(site, given)).toEqual({ outcome: 'moved', url: '/old.html', to, file })
    expect(await ask(site, '/secret/')).toMatchObject({ outcome: 'unknown' })
    expect((await pageOf(site, '/discoveries/new/')).aliases).toEqual(['/old/caf\u00e9/', '/old.html'])
    expect((await pageOf(site, '/')).aliases).toEqual([])
    expect(await ask(site, 'https://charity.example.org/old/caf%C3%A9/index.html')).toMatchObject({ outcome: 'moved' })
    const config = { redirects: { '/support/': 'https://help.example.org/us' } }
    expect(await ask(site, '/support', { config })).toEqual({
      outcome: 'moved',
      url: '/support/',
      to: 'https://help.example.org/us',
      file: 'findings.config.mjs',
    })
  })

  it('is none for a record that nothing public leads to', async () => {
    const site = createSite({ ...files, 'content/people/bea.md': '---\nname: Bea\n---\n' })
    expect(await ask(site, '/people/bea/')).toEqual({
      outcome: 'unreached',
      url: '/people/bea/',
      file: 'content/people/bea.md',
    })
  })

  it('is found in each language', async () => {
    const site = createSite({
      ...files,
      'content/cy/pages/about.md': '---\nkind: page\ntitle: Amdanom ni\n---\n[Geiriau](/about/).\n',
    })
    const config = {
      site: { ...baseConfig.site, languages: ['cy'] },
      theme: plainTheme({ strings: { cy: { readMore: 'Darllen mwy' } } }),
    }
    const page = await pageOf(site, '/cy/about/', { config })
    expect(page).toMatchObject({ language: 'cy', of: { file: 'content/cy/pages/about.md', title: 'Amdanom ni' } })
    expect(page.links).toMatchObject([{ href: '/about/', url: '/cy/about/', file: 'content/cy/pages/about.md' }])
    expect(page.groups).toContainEqual({
      relation: 'versions',
      pieces: [{ file: 'content/pages/about.md', kind: 'page', title: 'About us' }],
    })
  })

  it('is not looked for while anything is wrong', async () => {
    const site = createSite({ ...files, 'content/stories/a.md': 'No front matter.' })
    expect(await ask(site, '/about/')).toMatchObject({
      outcome: 'failed',
      problems: [{ file: 'content/stories/a.md' }],
    })
    expect(await ask(site, '/about/', { config: { site: { url: 'x', name: '' } } })).toMatchObject({
      outcome: 'misconfigured',
    })
  })
})

describe('why a build renders a page or does not', () => {
  it('is not known where there was no build', async () => {
    expect(await buildsOf(createSite(files), '/discoveries/a/')).toEqual({
      last: { status: 'unrecorded' },
      next: { status: 'everything', before: 'nothing' },
    })
  })

  it('is, for the first build, that there was nothing to compare with', async () => {
    const site = createSite(files)
    await publish(site)
    expect(await buildsOf(site, '/discoveries/a/')).toEqual({
      last: { status: 'everything', before: 'nothing' },
      next: kept,
    })
  })

  it('is, for the next build, that nothing changed', async () => {
    const site = createSite(files)
    await publish(site)
    await publish(site)
    expect(await buildsOf(site, '/discoveries/a/')).toEqual({ last: kept, next: kept })
  })

  it('is an edit of its own file: first for the next build, then for the last, then no more', async () => {
    const site = createSite(files)
    await publish(site)
    site.write({ 'content/stories/a.md': files['content/stories/a.md'].replace('See', 'Read') })
    const reason = { status: 'rendered', because: ['view'], change: { ...quiet, ownChanged: true } }
    expect((await buildsOf(site, '/discoveries/a/')).next).toEqual(reason)
    expect((await buildsOf(site, '/discoveries/b/')).next).toEqual(kept)
    await publish(site)
    expect(await buildsOf(site, '/discoveries/a/')).toEqual({ last: reason, next: kept })
    expect(await buildsOf(site, '/discoveries/b/')).toEqual({ last: kept, next: kept })
    await publish(site)
    expect(await buildsOf(site, '/discoveries/a/')).toEqual({ last: kept, next: kept })
  })

  it('is the title of a story that it shows, and not the words of its body', async () => {
    const site = createSite(files)
    await publish(site)
    site.write({ 'content/stories/b.md': files['content/stories/b.md'].replace('Some words', 'Other words') })
    expect((await buildsOf(site, '/discoveries/a/')).next).toEqual(kept)
    site.write({ 'content/stories/b.md': files['content/stories/b.md'].replace('title: B', 'title: Better') })
    await publish(site)
    expect((await buildsOf(site, '/discoveries/a/')).last).toEqual({
      status: 'rendered',
      because: ['view'],
      change: { ...quiet, changed: [{ what: 'entry', file: 'content/stories/b.md' }] },
    })
    expect((await buildsOf(site, '/about/')).last).toEqual(kept)
  })

  it('is a new story in a list, and what is pushed out of it', async () => {
    const site = createSite(files)
    await publish(site)
    site.write({ 'content/stories/d.md': discovery('D', { date: '2026-03-10', fields: 'summary: On D.' }) })
    await publish(site)
    expect((await buildsOf(site, '/discoveries/')).last).toMatchObject({
      status: 'rendered',
      because: ['view'],
      change: { ownChanged: true, gained: ['content/stories/d.md'], dropped: [] },
    })
    expect((await buildsOf(site, '/discoveries/d/')).last).toMatchObject({
      status: 'rendered',
      because: ['new'],
      change: { isNew: true },
    })
    expect((await buildsOf(site, '/discoveries/a/')).last).toMatchObject({
      status: 'rendered',
      change: { ownChanged: false, changed: expect.arrayContaining([{ what: 'newer', file: 'content/stories/a.md' }]) },
    })
    site.remove('content/stories/d.md')
    expect((await buildsOf(site, '/discoveries/')).next).toMatchObject({
      change: {
        changed: expect.arrayContaining([{ what: 'entry', file: 'content/stories/d.md', isGone: true }]),
        dropped: ['content/stories/d.md'],
      },
    })
  })

  it('tells a page that was planned again and came out the same', async () => {
    const site = createSite(files)
    await publish(site)
    site.write({ 'content/pages/about.md': `${files['content/pages/about.md']}\n\n` })
    await publish(site)
    expect((await buildsOf(site, '/about/')).last).toEqual({ ...kept, change: { ...quiet, ownChanged: true } })
  })

  it('is a template, whether or not it uses it', async () => {
    const site = createSite({ ...files, 'theme/discovery.eta': '<title><%= it.title %></title>\n' })
    await publish(site)
    site.write({ 'theme/discovery.eta': '<title><%= it.title %></title><%~ it.body %>\n' })
    const reason = { status: 'rendered', because: ['surroundings'], templates: ['discovery'] }
    expect((await buildsOf(site, '/about/')).next).toEqual(reason)
    await publish(site)
    expect(await buildsOf(site, '/about/')).toEqual({ last: reason, next: kept })
    await publish(site)
    expect(await buildsOf(site, '/about/')).toEqual({ last: kept, next: kept })
  })

  it('is both when a template and the page changed', async () => {
    const site = createSite({ ...files, 'theme/discovery.eta': '<title><%= it.title %></title>\n' })
    await publish(site)
    site.write({
      'theme/discovery.eta': '<title><%= it.title %></title><%~ it.body %>\n',
      'content/stories/a.md': files['content/stories/a.md'].replace('See', 'Read'),
    })
    await publish(site)
    expect((await buildsOf(site, '/discoveries/a/')).last).toEqual({
      status: 'rendered',
      because: ['view', 'surroundings'],
      change: { ...quiet, ownChanged: true },
      templates: ['discovery'],
    })
    expect((await buildsOf(site, '/discoveries/b/')).last).toMatchObject({ because: ['surroundings'] })
  })

  it('is the style sheet, whose name stands in every page', async () => {
    const site = createSite(files)
    await publish(site)
    site.write({ 'theme/site.css': 'main { color: red }\n' })
    expect((await buildsOf(site, '/about/')).next).toEqual({
      status: 'rendered',
      because: ['surroundings'],
      shared: ['stylesheets'],
    })
  })

  it('is a config with other words', async () => {
    const site = createSite(files)
    await publish(site)
    const config = { theme: plainTheme({ strings: { en: { readMore: 'More' } } }) }
    const reason = { status: 'everything', before: 'other', shared: ['strings'] }
    expect((await buildsOf(site, '/about/', { config })).next).toEqual(reason)
    await publish(site, config)
    expect(await buildsOf(site, '/about/', { config })).toEqual({ last: reason, next: kept })
  })

  it('is a file in the output folder that is gone, or that somebody changed', async () => {
    const site = createSite(files)
    await publish(site)
    const lost = { status: 'rendered', because: ['file'] }
    site.write({ 'dist/about/index.html': 'Mine.' })
    expect((await buildsOf(site, '/about/')).next).toEqual(lost)
    rmSync(path.join(site.root, 'dist/about/index.html'))
    expect((await buildsOf(site, '/about/')).next).toEqual(lost)
    await publish(site)
    expect(await buildsOf(site, '/about/')).toEqual({ last: lost, next: kept })
  })

  it('is that the last build made no such page', async () => {
    const site = createSite(files)
    await publish(site)
    site.write({ 'content/pages/help.md': '---\nkind: page\ntitle: Help\n---\nWords.\n' })
    expect(await buildsOf(site, '/help/')).toMatchObject({ last: { status: 'absent' }, next: { because: ['new'] } })
  })

  it('survives a build that failed', async () => {
    const site = createSite({ ...files, 'theme/page.eta': '<title><%= it.title %></title>\n' })
    await publish(site)
    site.write({ 'content/stories/b.md': files['content/stories/b.md'].replace('title: B', 'title: Better') })
    site.write({ 'theme/page.eta': '<% throw new Error("no") %>\n' })
    expect((await publish(site)).outcome).toBe('failed')
    site.write({ 'theme/page.eta': '<title><%= it.title %></title>\n' })
    await publish(site)
    expect((await buildsOf(site, '/discoveries/a/')).last).toMatchObject({
      because: ['view'],
      change: { changed: [{ what: 'entry', file: 'content/stories/b.md' }] },
    })
  })

  it('is forgotten by a build that notes nothing', async () => {
    const site = createSite(files)
    await publish(site)
    await site.build({ write: true })
    expect((await buildsOf(site, '/about/')).last).toEqual({ status: 'unrecorded' })
  })

  it('leaves out what changed where plugins may read anything, and says so', async () => {
    const config = { markdown: { remarkPlugins: [() => () => {}] } }
    const site = createSite(files)
    await publish(site, config)
    site.write({ 'content/stories/b.md': files['content/stories/b.md'].replace('title: B', 'title: Better') })
    await publish(site, config)
    expect(await pageOf(site, '/discoveries/a/', { config })).toMatchObject({
      untraced: 'plugins',
      last: { status: 'rendered', because: ['view'] },
    })
    const keyed = { markdown: { ...config.markdown, cacheKey: '1' } }
    expect((await pageOf(site, '/discoveries/a/', { config: keyed })).untraced).toBeUndefined()
  })
})

describe('what is told of the next build', () => {
  const edits: Readonly<Record<string, (site: TestSite) => void>> = {
    'the words of a story': (site) =>
      site.write({ 'content/stories/a.md': files['content/stories/a.md'].replace('See', 'Read') }),
    'the title of a story': (site) =>
      site.write({ 'content/stories/b.md': files['content/stories/b.md'].replace('title: B', 'title: Better') }),
    'a new story': (site) => site.write({ 'content/stories/d.md': discovery('D', { fields: 'summary: On D.' }) }),
    'a story that is gone': (site) => site.remove('content/stories/c.md'),
    'the name of a topic': (site) => site.write({ 'content/topics/spread.md': '---\nname: Spreading\n---\n' }),
    'the job of a person': (site) =>
      site.write({ 'content/people/ada.md': '---\nname: Ada Okafor\njobTitle: Writer\n---\nAda edits.\n' }),
    'a template': (site) => site.write({ 'theme/page.eta': '<title><%= it.title %></title>\n' }),
    nothing: () => {},
  }

  it.each(Object.keys(edits))('is what it does to every page: %s', async (name) => {
    const site = createSite(files)
    await publish(site)
    edits[name]?.(site)
    const urls = (await site.build()).pages.map((page) => page.url)
    const told = await Promise.all(urls.map(async (url) => [url, (await buildsOf(site, url)).next]))
    const { rendered } = await publish(site)
    const done = await Promise.all(urls.map(async (url) => [url, (await buildsOf(site, url)).last]))
    expect(done).toEqual(told)
    expect(told.filter(([, next]) => typeof next === 'object' && next.status === 'rendered')).toHaveLength(rendered)
    expect(rendered > 0).toBe(name !== 'nothing')
  })
})
