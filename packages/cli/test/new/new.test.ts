import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { themedConfig, themedSite } from '../theme/themed-site.js'

const site = "name: 'Example Heart Fund', languages: ['cy', 'ar'], timeZone: 'Pacific/Auckland'"
const configWith = (more = '') => ({
  'findings.config.ts': themedConfig({ site: more }).replace("name: 'Example Heart Fund'", site),
})

/** Every file below `content/`. */
const filesOf = (root: string): readonly string[] =>
  readdirSync(path.join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()

const previewOf = (root: string, id: string): string =>
  readFileSync(path.join(root, '.findings/preview', id, 'index.html'), 'utf8')

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '&quot;')

describe('findings new', () => {
  it('writes a draft with what is known, what is needed and, as comments, what may be said', async () => {
    const { findings, read } = themedSite(configWith())
    const { code, stdout, stderr } = await findings(['new', 'opinion', 'Why we wait', '--now', '2026-06-01T13:00Z'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${path.join('content/stories/why-we-wait.md')}\n` })
    expect(stderr).toBe(
      'To fill in: topics, authors, competingInterests. `findings check` says what is\n' +
        'missing or wrong.\n' +
        'Nobody sees it until you remove the line `status: draft`.\n',
    )
    const lines = read('content/stories/why-we-wait.md').split('\n')
    expect(lines.filter((line) => !line.startsWith('#'))).toEqual([
      '---',
      'kind: opinion',
      'title: Why we wait',
      'datePublished: 2026-06-02', // in Auckland
      'status: draft',
      'topics: # a list of at least one topic; for each, the file name of a topic, such as [bone]; the files are in content/topics/',
      'authors: # a list of at least one author; for each, the file name of a person, or the fields person and role, such as [ada-okafor]; the files are in content/people/',
      'competingInterests: # a sentence, or `none`',
      '---',
      '',
    ])
    expect(lines.slice(2, 6)).toEqual([
      'title: Why we wait',
      '# slug: # a short name for the address',
      '# summary: # One or two sentences for lists, feeds and search engines.',
      '# standfirst: # a sentence or two of text',
    ])
  })

  it('has nothing checked of a file that has all that it needs', async () => {
    const { stderr } = await themedSite().findings(['new', 'topic', 'Bone'])
    expect(stderr).toBe('It has everything it needs.\n')
  })

  it('begins drafts and records that keep no site from being built, and says so of records', async () => {
    const { findings } = themedSite()
    const draft = await findings(['new', 'news', 'X'])
    expect(draft.stderr).not.toContain('not built')
    expect(await findings(['build'])).toMatchObject({ code: 0 })
    const record = await findings(['new', 'project', 'X'])
    expect(record.stderr.replace(/\s+/g, ' ')).toContain(
      'The site is built without it until something public leads to it.',
    )
    expect(await findings(['build'])).toMatchObject({ code: 0 })
  })

  it('takes the ending of a chosen name for the ending of the file', async () => {
    const { root, findings } = themedSite()
    await findings(['new', 'page', 'X', '--id', 'foo.md'])
    await findings(['new', 'organisation', 'X', '--id', 'fund.YML'])
    expect(filesOf(root)).toEqual(['content/organisations/fund.yaml', 'content/pages/about.md', 'content/pages/foo.md'])
  })

  it('takes an id that only a file has which the config leaves out', async () => {
    const left = { 'content/stories/archive/party.md': 'Old.', 'content/stories/old-party.md': 'Old.' }
    const { findings } = themedSite({ ...configWith("ignore: ['stories/archive/**', '**/old-*'],"), ...left })
    expect(await findings(['new', 'discovery', 'Party'])).toMatchObject({ code: 0 })
  })

  it('writes records without a page as YAML, and no draft or date where there is none', async () => {
    const { findings, read } = themedSite()
    await findings(['new', 'organisation', 'Example Fund'])
    await findings(['new', 'person', 'Ada Okafor'])
    expect(read('content/organisations/example-fund.yaml')).toMatch(/^name: Example Fund\n# alternateName: # /)
    expect(read('content/people/ada-okafor.md')).toMatch(/^---\nname: Ada Okafor\n# /)
    for (const file of ['content/organisations/example-fund.yaml', 'content/people/ada-okafor.md'])
      expect(read(file)).not.toMatch(/status|datePublished|^kind/m)
  })

  it('writes at the place of the language, the folder and the content of the site', async () => {
    const { root, findings } = themedSite(configWith("content: 'my texts',"))
    await findings(['new', 'discovery', 'One', '--folder', '2026/spring'])
    await findings(['new', 'topic', 'Y galon', '--language', 'cy'])
    await findings(['new', 'discovery', 'Un', '--language', 'cy', '--id', 'one', '--folder', '2026'])
    for (const file of ['stories/2026/spring/one.md', 'cy/topics/y-galon.md', 'cy/stories/2026/one.md'])
      expect({ file, isThere: existsSync(path.join(root, 'my texts', file)) }).toEqual({ file, isThere: true })
  })

  it.each([
    ['Ysgyfaint: beth sy’n newydd?', 'ysgyfaint-beth-syn-newydd'],
    ['كيف تنام الخلايا؟', 'كيف-تنام-الخلايا'],
    ['می\u200cخواهم', 'میخواهم'],
    ['Cafe\u0301 — “later”', 'café-later'],
    ['a\nb: "c" \\', 'a-b-c'],
    [' # x ', 'x'],
    ['null', 'null'],
    ['2026-03-09', '2026-03-09'],
    ['_hidden', 'hidden'],
    ['10\u00a0mg', '10-mg'],
    ['{ a }: [b] & *c !d |e >f %g @h `i` --- ...', 'a-b-c-d-e-f-g-h-i'],
    ['long '.repeat(60), Array(20).fill('long').join('-')],
  ])('reads back the title %j, whose file is %s', async (title, id) => {
    const { root, findings } = themedSite()
    await findings(['new', 'page', '--', title])
    expect(filesOf(root)).toContain(`content/pages/${id}.md`)
    const { stdout } = await findings(['check', '--reporter', 'json'])
    expect(JSON.parse(stdout).problems.filter((one: { severity: string }) => one.severity === 'error')).toEqual([])
    await findings(['build', '--drafts'])
    expect(previewOf(root, id)).toContain(`<title>${escaped(title.trim())}</title>`)
  })

  it('lists the kinds when it is given none', async () => {
    const { root, findings } = themedSite()
    const { code, stdout, stderr } = await findings(['new'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^ {2}discovery {2,}content\/stories\//m)
    expect(stdout).toContain('findings new KIND TITLE')
    expect(filesOf(root)).toEqual(['content/pages/about.md'])
  })
})

describe('findings new refuses', () => {
  it.each([
    [['discovry', 'X'], 'There is no kind `discovry`, did you mean `discovery`?'],
    [['nonsense'], 'There is no kind `nonsense`.'],
    [['discovery'], 'Give its title too'],
    [['discovery', ' '], 'The title is empty.'],
    [['discovery', 'a\x07b'], 'a character that no page can show'],
    [['discovery', '?!'], 'No file name can be made of `?!`. Choose another with --id.'],
    [['discovery', 'Con'], 'Windows cannot store it'],
    [['discovery', 'X', '--id', '../x'], 'it has a slash'],
    [['discovery', 'X', '--id', '_x'], 'left out of the site'],
    [['discovery', 'x'.repeat(300)], 'it is too long'],
    [['page', 'Discoveries'], 'is reserved for the list of discovery'],
    [['page', 'X', '--id', 'cy'], 'is reserved for the pages in Welsh (`cy`)'],
    [['discovery', 'X', '--language', 'cyy'], 'There is no language `cyy`, did you mean `cy`?'],
    [
      ['discovery', 'X', '--language', 'nl-BE'],
      'There is no language `nl-BE`; the config has British English (`en-GB`), Welsh (`cy`), Arabic (`ar`).',
    ],
    [['discovery', 'X', '--folder', '../../..'], 'cannot be a folder below `content/stories`'],
    [['discovery', 'X', '--folder', '/tmp'], 'cannot be a folder below `content/stories`'],
    [['discovery', 'X', '--folder', 'a\\..\\b'], 'cannot be a folder below `content/stories`'],
    [['discovery', 'X', '--folder', '_notes'], 'left out of the site'],
    [['discovery', 'X', '--folder', 'a\u200bb'], 'it has a space or an invisible character'],
    [['discovery', 'X', '--folder', `a/${'y'.repeat(300)}`], 'it is too long'],
    [['discovery', 'X', '--folder', 'a/aux'], 'Windows cannot store it'],
    [['discovery', 'X', '--id', '.md'], 'No file name can be made'],
    [['discovery', 'X', '--folder', 'old/2019'], '`ignore` of the config leaves out `content/stories/old/2019/x.md`.'],
    [['discovery', 'X', '--now', 'soon'], 'Expected a day'],
  ])('%j, with words and 2', async (args, words) => {
    const { root, findings } = themedSite(configWith("ignore: ['stories/old'],"))
    const { code, stdout, stderr } = await findings(['new', ...args])
    expect({ code, stdout, files: filesOf(root) }).toEqual({ code: 2, stdout: '', files: ['content/pages/about.md'] })
    expect(stderr.replace(/\s+/g, ' ')).toContain(words)
  })

  it.each([
    ['content/stories/sleep.md', 'Sleep'],
    ['content/stories/2019/deep/SLEEP.yaml', 'Sleep'],
    ['content/stories/cafe\u0301.md', 'Café'],
  ])('an id that is taken by %s', async (file, title) => {
    const { root, findings, read } = themedSite({ ...configWith(), [file]: 'Words.' })
    const { code, stdout, stderr } = await findings(['new', 'news', title, '--folder', '2026'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('has this id already.')
    expect(read(file)).toBe('Words.')
    expect(filesOf(root)).toHaveLength(2)
    // In another language or type it is free.
    expect(await findings(['new', 'news', title, '--language', 'cy'])).toMatchObject({ code: 0 })
    expect(await findings(['new', 'topic', title])).toMatchObject({ code: 0 })
  })

  it('to follow a link out of the content folder', async () => {
    const { root, findings } = themedSite()
    for (const folder of ['outside', 'content/stories']) mkdirSync(path.join(root, folder))
    symlinkSync(path.join(root, 'outside'), path.join(root, 'content/stories/2026'))
    symlinkSync(path.join(root, 'outside'), path.join(root, 'content/topics'))
    symlinkSync(path.join(root, 'outside/x.md'), path.join(root, 'content/stories/x.md'))
    for (const args of [
      ['news', 'Y', '--folder', '2026'],
      ['topic', 'Y'],
      ['news', 'X'],
    ]) {
      expect({ args, ...(await findings(['new', ...args])) }).toMatchObject({ args, code: 1, stdout: '' })
    }
    expect(readdirSync(path.join(root, 'outside'))).toEqual([])
  })

  it('a place that holds a folder, or a path that no system can store, and leaves no folder behind', async () => {
    const { root, findings } = themedSite()
    mkdirSync(path.join(root, 'content/topics/x.md'), { recursive: true })
    const { code, stderr } = await findings(['new', 'topic', 'X'])
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'Error: `content/topics/x.md` is there already. Nothing was written.\n',
    })
    const deep = Array(60).fill('y'.repeat(150)).join('/')
    expect(await findings(['new', 'news', 'X', '--folder', deep])).toMatchObject({ code: 1, stdout: '' })
    expect(existsSync(path.join(root, 'content/stories'))).toBe(false)
  })

  it('to write where a file stands in place of a folder, and leaves it', async () => {
    const { root, findings, read } = themedSite()
    writeFileSync(path.join(root, 'content/stories'), 'Words.')
    const { code, stderr } = await findings(['new', 'news', 'X'])
    expect({ code, stderr: stderr.replace(/\s+/g, ' ') }).toEqual({
      code: 1,
      stderr: 'Error: `content/stories` is a file; expected a folder. Nothing was written. ',
    })
    expect(read('content/stories')).toBe('Words.')
  })
})
