import { describe, expect, it } from 'vitest'
import { createSite, describeAll, discovery, htmlOf, records } from './support/create-site.js'
import { plainTheme } from './support/plain-theme.js'

const site = { url: 'https://charity.example.org', name: 'C' }
const kinds: [kind: string, url: string, fields: string][] = [
  ['discovery', '/discoveries/x/', ''],
  ['press-release', '/press/x/', ''],
  ['opinion', '/opinion/x/', 'authors: [ada]\ncompetingInterests: none'],
  ['news', '/news/x/', 'authors: [ada]\nsources: [{title: S, href: https://example.org/s}]'],
  ['personal-story', '/stories/x/', 'consent: {record: F-1}'],
  [
    'explainer',
    '/information/x/',
    'reviewed: {last: 2026-01-01, next: 2027-01-01, by: [ada]}\nsources: [{title: S, href: https://example.org/s}]',
  ],
]

describe('routes', () => {
  it.each(kinds)('a %s stands at %s, its list at the folder', async (kind, url, fields) => {
    const story = `---\nkind: ${kind}\ntitle: X\ndatePublished: 2026-03-09\ntopics: [spread]\n${fields}\n---\nWords.\n`
    const { pages, problems } = await createSite({ ...records, 'content/stories/deep/er/x.md': story }).build()
    expect(problems).toEqual([])
    const urls = pages.map((page) => page.url)
    expect(urls).toContain(url)
    expect(urls).toContain(url.replace('x/', ''))
  })

  it('hubs, topics, people, projects and pages have their places', async () => {
    const { pages } = await createSite({
      ...records,
      'content/stories/a.md': discovery('A', { fields: 'authors: [ada]\nproject: atlas' }),
      'content/hubs/cells.md': '---\ntitle: Cells\ntopic: spread\n---\n',
      'content/pages/index.md': '---\ntitle: Welcome\n---\n',
      'content/pages/about.md': '---\ntitle: About\n---\n',
      'content/pages/404.md': '---\ntitle: Not here\n---\n',
      'content/projects/atlas.yaml': 'title: Atlas\nlayAbstract: A map.\npeople: [{person: ada, role: Lead}]\n',
    }).build()
    expect(pages.map((page) => `${page.template} ${page.path}`).sort()).toEqual([
      'archive discoveries/index.html',
      'discovery discoveries/a/index.html',
      'home index.html',
      'hub research/cells/index.html',
      'not-found 404.html',
      'page about/index.html',
      'person people/ada/index.html',
      'project projects/atlas/index.html',
      'topic topics/spread/index.html',
    ])
  })

  it('can be changed for each kind, and a slug takes the place of the id', async () => {
    const files = { ...records, 'content/stories/a.md': discovery('A', { fields: 'slug: other' }) }
    const { pages } = await createSite(files).build({}, { routes: { discovery: '/findings/:slug/' } })
    expect(pages.map((page) => page.url)).toEqual(expect.arrayContaining(['/findings/other/', '/findings/']))
  })

  it('stand below a base path in every link, and not in file names', async () => {
    const files = {
      ...records,
      'content/stories/a.md': discovery('A', { body: '[b](./b.md) [list](/discoveries/)' }),
      'content/stories/b.md': discovery('B'),
    }
    const result = await createSite(files).build({ base: '/sub' })
    expect(htmlOf(result, '/discoveries/a/')).toContain(
      '<a href="/sub/discoveries/b/">b</a> <a href="/sub/discoveries/">list</a>',
    )
    expect(result.pages.map((page) => page.path)).toContain('discoveries/a/index.html')
    expect(result.pages.find((page) => page.url === '/discoveries/a/')?.view.head.canonical).toBe(
      'https://charity.example.org/sub/discoveries/a/',
    )
  })

  it('can do without trailing slashes', async () => {
    const files = { ...records, 'content/stories/a.md': discovery('A') }
    const { pages } = await createSite(files).build({}, { site: { ...site, trailingSlash: 'never' } })
    expect(pages.map((page) => `${page.url} ${page.path}`)).toEqual(
      expect.arrayContaining(['/discoveries/a discoveries/a.html', '/discoveries discoveries.html', '/ index.html']),
    )
  })

  it('keep letters of every language', async () => {
    const files = { ...records, 'content/stories/a.md': discovery('A', { fields: 'slug: cafe\u0301-über' }) }
    const result = await createSite(files).build()
    const page = result.pages.find((one) => one.template === 'discovery')
    expect(page?.path).toBe('discoveries/caf\u00e9-über/index.html')
    expect(page?.view.head.canonical).toBe('https://charity.example.org/discoveries/caf%C3%A9-%C3%BCber/')
  })
})

describe('the content folder', () => {
  it('ignores names that begin with a dot or an underscore, and what the config says', async () => {
    const files = {
      ...records,
      'content/stories/_draft.md': 'nothing',
      'content/stories/.hidden.md': 'nothing',
      'content/stories/old/a.md': 'nothing',
      'content/_notes/a.md': 'nothing',
    }
    const { problems } = await createSite(files).build({}, { ignore: ['stories/old/**'] })
    expect(problems).toEqual([])
  })

  it('says when a folder means nothing', async () => {
    const { problems } = await createSite({ ...records, 'content/storys/a.md': discovery('A') }).build()
    expect(describeAll(problems)).toEqual([
      'content/storys/a.md:1:1 unknown-folder Cannot tell what this file is: Findings knows no folder `storys`, did you mean `stories`?',
    ])
  })

  it.each([
    ['storys', 'stories'],
    ['story', 'stories'],
    ['news', 'stories'],
    ['person', 'people'],
    ['Topics', 'topics'],
    ['hub', 'hubs'],
    ['zoo', undefined],
  ])('knows the folder that is meant by %s', async (folder, meant) => {
    const files = { ...records, [`content/${folder}/a.md`]: discovery('A') }
    const { problems } = await createSite(files).build()
    const reason = `Cannot tell what this file is: Findings knows no folder \`${folder}\``
    expect(problems.map((one) => one.reason)).toEqual([reason + (meant ? `, did you mean \`${meant}\`?` : '')])
  })

  it.each([
    ['My Scar.md', 'Rename the file, for example to `my-scar.md`: use letters, digits and hyphens.'],
    ['Me & You.md', 'Rename the file, for example to `me--you.md`: use letters, digits and hyphens.'],
    ['Бег? Да.md', 'Rename the file, for example to `бег-да.md`: use letters, digits and hyphens.'],
    ['con.md', 'Rename the file: use letters, digits and hyphens.'],
    ['%.md', 'Rename the file: use letters, digits and hyphens.'],
  ])('says how to rename %s', async (name, note) => {
    const { problems } = await createSite({ ...records, [`content/stories/${name}`]: discovery('A') }).build()
    expect(problems.map((one) => [one.ruleId, one.note])).toEqual([['invalid-slug', note]])
  })

  it('copies static files, and says when one wants the place of a page', async () => {
    const files = {
      ...records,
      'static/CNAME': 'x',
      'static/.well-known/security.txt': 'x',
      'static/.htaccess': 'x',
      'static/.nojekyll': '',
      'static/files/.htaccess': 'x',
      'static/_redirects': 'x',
      'static/_headers': 'x',
      'static/.htpasswd': 'x',
      'static/.secret': 'x',
      'static/files/.git/config': 'x',
      'content/stories/a.md': discovery('A', { body: '[x](/files/a.pdf)' }),
      'static/files/a.pdf': 'x',
    }
    const project = createSite(files)
    const { files: made, problems } = await project.build()
    expect(problems.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
      'static/.htpasswd left-out-file',
      'static/.secret left-out-file',
    ])
    const isPage = /^(?:discoveries|topics|people|assets)\/|\.(?:html|xml)$|^robots\.txt$/
    expect(
      made
        .map((file) => file.path)
        .filter((path) => !isPage.test(path))
        .sort(),
    ).toEqual([
      '.htaccess',
      '.nojekyll',
      '.well-known/security.txt',
      'CNAME',
      '_headers',
      '_redirects',
      'files/.htaccess',
      'files/a.pdf',
    ])
    project.write({ 'static/Discoveries/a/index.html': 'x' })
    const again = await project.build({ write: true })
    expect(again.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { ruleId: 'duplicate-output' },
    ])
  })

  it('says which static files are left out, as somebody may miss them', async () => {
    const quiet = [
      '.DS_Store',
      '.gitkeep',
      'files/.gitignore',
      'files/._a.pdf',
      '.git/config',
      '.a.txt.swp',
      'a.txt',
      '.#a.txt',
      '~$a.txt',
    ]
    const project = createSite({ ...records, ...Object.fromEntries(quiet.map((name) => [`static/${name}`, 'x'])) })
    const told = async (more: object = {}) =>
      (await project.build({}, more)).problems.map(({ ruleId, file }) => `${file} ${ruleId}`)
    expect(await told()).toEqual([])
    project.write({ 'static/.htpasswd': 'x' })
    expect((await project.build()).problems).toMatchObject([
      {
        file: 'static/.htpasswd',
        reason:
          '`.htpasswd` is not published: its name begins with a dot, and only `.htaccess`, `.nojekyll` and `.well-known` may',
        note: 'Give it another name if readers need it. If it can stay here unread, name it in `ignore` in the config.',
      },
    ])
    project.write({ 'static/.env': 'x', 'static/.well-known/.b': 'x', 'static/z/.c d/e': 'x', 'static/.HTACCESS': 'x' })
    const missed = ['.HTACCESS', '.env', '.htpasswd', '.well-known/.b', 'z/.c d']
    expect(await told()).toEqual(missed.map((name) => `static/${name} left-out-file`))
    expect(await told({ ignore: ['**/.htpasswd', '.*', '**/.b', '**/.c d'] })).toEqual([])
  })
})

describe('languages', () => {
  const bilingual = {
    site: { ...site, languages: ['cy'] },
    theme: plainTheme({ strings: { cy: { readMore: 'Darllen mwy' } } }),
  }
  const files = {
    ...records,
    'content/stories/a.md': discovery('A finding', { fields: 'authors: [ada]', body: '[about](/about/)' }),
    'content/cy/stories/a.md': discovery('Darganfyddiad', { fields: 'authors: [ada]' }),
    'content/pages/about.md': '---\ntitle: About\n---\n',
    'content/cy/pages/about.md': '---\ntitle: Amdanom\n---\n',
  }

  it('stand below their code, each with its own list and feed', async () => {
    const { pages, files: made } = await createSite(files).build({}, bilingual)
    expect(pages.map((page) => page.url)).toEqual(
      expect.arrayContaining(['/cy/discoveries/a/', '/cy/discoveries/', '/cy/about/', '/cy/', '/cy/404.html']),
    )
    expect(made.map((file) => file.path)).toEqual(
      expect.arrayContaining(['feed.xml', 'cy/feed.xml', 'cy/discoveries/feed.xml']),
    )
  })

  it('name their translations, share records, and never mix in a list', async () => {
    const { pages } = await createSite(files).build({}, bilingual)
    const view = (url: string) => pages.find((page) => page.url === url)?.view
    expect(
      view('/discoveries/a/')?.head.alternates.map((one) => `${one.language} ${one.name} ${one.absolute}`),
    ).toEqual([
      'en-GB English https://charity.example.org/discoveries/a/',
      'cy Cymraeg https://charity.example.org/cy/discoveries/a/',
    ])
    expect(view('/cy/discoveries/a/')).toMatchObject({ authors: [{ name: 'Ada Okafor' }], head: { language: 'cy' } })
    expect(view('/cy/discoveries/')).toMatchObject({ cards: [{ title: 'Darganfyddiad' }] })
    expect(view('/discoveries/')).toMatchObject({ cards: [{ title: 'A finding' }] })
  })

  it('may name the original when the path differs', async () => {
    const { pages } = await createSite({
      ...records,
      'content/stories/a.md': discovery('A finding'),
      'content/cy/stories/darganfyddiad.md': discovery('Darganfyddiad', { fields: 'translationOf: a' }),
    }).build({}, bilingual)
    const heads = pages
      .filter((page) => page.template === 'discovery')
      .map((page) => page.view.head.alternates.map((one) => one.url))
    expect(heads).toEqual([
      ['/discoveries/a/', '/cy/discoveries/darganfyddiad/'],
      ['/discoveries/a/', '/cy/discoveries/darganfyddiad/'],
    ])
  })

  it('know their direction', async () => {
    const { pages } = await createSite({ ...records, 'content/ar/stories/a.md': discovery('اكتشاف') }).build(
      {},
      { site: { ...site, languages: ['ar'] }, rules: { 'missing-language': 'off' } },
    )
    expect(pages.find((page) => page.url === '/ar/discoveries/a/')?.view.head.direction).toBe('rtl')
  })
})
