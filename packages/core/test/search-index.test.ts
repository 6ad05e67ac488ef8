import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { build } from '../src/build.js'
import type { BuildResult, BuildSettings } from '../src/build-result.js'
import type { UserConfig } from '../src/config/user-config.js'
import { createMemo } from '../src/memo/memo.js'
import { defineOutput } from '../src/outputs/define-output.js'
import { searchIndex } from '../src/outputs/search-index.js'
import { publish as publishSite } from '../src/publish.js'
import { loadedFrom, publish, publishedFiles, publishLate } from './memo/cached-site.js'
import { createSite, discovery, records, type TestSite } from './support/create-site.js'

const outputs = [searchIndex()]

interface Found {
  readonly url: string
  readonly title: string
  readonly text?: string
}

/** What an index says, by the paths of pages. */
function indexIn({ files }: BuildResult, name = 'search.json') {
  const file = files.find((one) => one.path === name)
  if (!file || !('content' in file)) throw new Error(`No ${name} among ${files.map((one) => one.path).join(' ')}`)
  const { pages, ...about } = JSON.parse(String(file.content)) as { readonly pages: readonly Found[] }
  return { about, pages: Object.fromEntries(pages.map((page) => [page.url, page])) }
}

const builtIndex = async (site: TestSite, config: Partial<UserConfig> = {}, settings: BuildSettings = {}) =>
  indexIn(await site.build(settings, { outputs, ...config }))

const textOf = async (body: string, config: Partial<UserConfig> = {}) => {
  const site = createSite({ ...records, 'content/stories/a.md': discovery('A', { body }) })
  return (await builtIndex(site, config)).pages['/discoveries/a/']?.text
}

describe('the search index', () => {
  it('says of a story all that a search needs, and leaves out what there is not', async () => {
    const site = createSite({
      ...records,
      'content/stories/a.md': discovery('Cells & sleep', {
        fields: 'summary: On "A".\nstandfirst: In **mice**.\nauthors: [ada]',
        body: 'They slept.\n\n## What woke *them*\n\nLight.',
      }),
      'content/stories/b.md': discovery('B', { date: '2026-03-08', body: '', fields: 'summary: On B.' }),
    })
    const { about, pages } = await builtIndex(site)
    expect(about).toEqual({ version: 1, site: 'https://charity.example.org', language: 'en-GB' })
    expect(pages['/discoveries/a/']).toEqual({
      url: '/discoveries/a/',
      title: 'Cells & sleep',
      kind: 'discovery',
      label: 'Discovery',
      date: '2026-03-09',
      authors: ['Ada Okafor'],
      topics: ['How cells spread'],
      summary: 'On "A".',
      headings: [{ id: 's-what-woke-them', text: 'What woke them' }],
      text: 'In mice. They slept. What woke them Light.',
    })
    expect(pages['/discoveries/b/']).toEqual({
      url: '/discoveries/b/',
      title: 'B',
      kind: 'discovery',
      label: 'Discovery',
      date: '2026-03-08',
      topics: ['How cells spread'],
      summary: 'On B.',
    })
  })

  it('has stories, hubs, pages, people and projects, and neither lists nor what nobody should find', async () => {
    const site = createSite({
      ...records,
      'content/stories/a.md': discovery('A', { fields: 'project: woken\nauthors: [ada]' }),
      'content/projects/woken.md':
        '---\ntitle: Woken\nlayAbstract: We wake *cells*.\npeople: [{ person: ada, role: Lead }]\n---\nIn dishes.\n',
      'content/hubs/spread.md':
        '---\ntitle: Spreading\ntopic: spread\nsummary: Why.\naims: |\n  To stop it.\n---\nWhy?\n',
      'content/pages/about.md': '---\ntitle: About us\n---\nWho we are.\n',
      'content/pages/404.md': '---\ntitle: Gone\n---\nNot here.\n',
    })
    const { pages } = await builtIndex(site, { pagination: { size: 1 } })
    expect(pages).toEqual({
      '/discoveries/a/': expect.objectContaining({ kind: 'discovery' }),
      '/research/spread/': expect.objectContaining({ kind: 'hub', label: 'Our research', text: 'To stop it. Why?' }),
      '/about/': {
        url: '/about/',
        title: 'About us',
        kind: 'page',
        summary: 'Who we are.',
        text: 'Who we are.',
      },
      '/people/ada/': {
        url: '/people/ada/',
        title: 'Ada Okafor',
        kind: 'person',
        label: 'Person',
        summary: 'Ada edits.',
        text: 'Ada edits.',
      },
      '/projects/woken/': {
        url: '/projects/woken/',
        title: 'Woken',
        kind: 'project',
        label: 'Research project',
        summary: 'We wake cells.',
        text: 'We wake cells. In dishes.',
      },
    })
  })

  it('speaks of each language in a file of its own, with the base in front of addresses', async () => {
    const site = createSite({
      ...records,
      'content/stories/a.md': discovery('A'),
      'content/cy/stories/a.md': discovery('Yr A'),
      'content/cy/pages/index.md': '---\ntitle: Hafan\n---\nCroeso.\n',
    })
    const rules = { 'unused-record': 'off', 'missing-language': 'off', 'untranslated-config': 'off' } as const
    const config: Partial<UserConfig> = {
      site: { url: 'https://charity.example.org', base: '/en/', name: 'Example Charity', languages: ['cy'] },
      outputs,
      rules,
    }
    const result = await site.build({}, config)
    expect(Object.keys(indexIn(result).pages)).toEqual(['/en/discoveries/a/'])
    const welsh = indexIn(result, 'cy/search.json')
    expect(welsh.about).toMatchObject({ site: 'https://charity.example.org', language: 'cy' })
    expect(Object.keys(welsh.pages).sort()).toEqual(['/en/cy/', '/en/cy/discoveries/a/'])
    expect(welsh.pages['/en/cy/discoveries/a/']).toMatchObject({ title: 'Yr A', label: 'Darganfyddiad' })
  })

  it('says nothing of what is hidden', async () => {
    const site = createSite({
      ...records,
      'content/people/zed.md': '---\nname: Zanzibar Hidden\n---\n',
      'content/stories/a.md': discovery('A', { fields: 'related: [z]' }),
      'content/stories/z.md': discovery('Zanzibar', { fields: 'status: draft\nauthors: [zed]' }),
      'content/stories/y.md': discovery('Zanzibar', { fields: 'embargo: 2027-01-01T00:00Z' }),
    })
    expect(JSON.stringify(await builtIndex(site))).not.toMatch(/zanzibar/i)
    const { pages } = await builtIndex(site, {}, { drafts: true }) // nothing of a preview is for search engines
    expect(pages).toEqual({})
  })

  it('is not there, and costs pages nothing, unless a site asks for it', async () => {
    const site = createSite({ ...records, 'content/stories/a.md': discovery('A') })
    const told: object[] = []
    const pages = defineOutput({
      name: 'pages',
      files: (plan) => {
        told.push(...plan.pages)
        return []
      },
    })
    const { files } = await site.build({}, { outputs: [pages] })
    expect(files.map((file) => file.path)).not.toContain('search.json')
    expect(told.length).toBeGreaterThan(2)
    for (const page of told) expect(page).not.toHaveProperty('words')
  })
})

describe('the text of a page in the search index', () => {
  it('has what the author wrote, without markup', async () => {
    const body = `A *b*old\\
line < 5 & "so" on: \`x < y\`, H~2~O and [a link](/people/ada/ "a > b").[^1]

| one | two |
| --- | ----- |
| 1 | 2 |

- first
- second

:::quote{speaker="Somebody"}
She **said** so.
:::

[^1]: A note.`
    expect(await textOf(body)).toBe(
      'A bold line < 5 & "so" on: x < y, H~2~O and a link. one two 1 2 first second She said so. A note.',
    )
  })

  it('has what is cited in its sentence, and no pull quote or list of stories', async () => {
    const site = createSite({
      ...records,
      'content/publications/okafor-2024.yaml':
        "type: article-journal\ntitle: On sleep\nauthor: [{ family: O'Kafor & Sons, given: Ada }]\nissued: 2024\n",
      'content/stories/other.md': discovery('Zanzibar', { fields: 'summary: Zanzibar.' }),
      'content/stories/a.md': discovery('A', {
        fields: 'publications: [okafor-2024]',
        body: 'We know it from :cite[okafor-2024].\n\n:::pullquote\nWe know it\n:::\n\n::feed{kind=discovery}\n\n::related{ref=other}',
      }),
    })
    expect((await builtIndex(site)).pages['/discoveries/a/']?.text).toBe("We know it from O'Kafor & Sons 2024.")
  })

  it('is cut at the end of a word, at the length that is asked for', async () => {
    const body = 'One two three four.'
    expect(await textOf(body, { outputs: [searchIndex({ text: 13 })] })).toBe('One two three')
    expect(await textOf(body, { outputs: [searchIndex({ text: 12 })] })).toBe('One two')
    expect(await textOf(body, { outputs: [searchIndex({ text: 19 })] })).toBe(body)
    expect(await textOf('👩‍🔬👩‍🔬👩‍🔬', { outputs: [searchIndex({ text: 12 })] })).toBe('👩‍🔬👩‍🔬')
    expect((await textOf('word '.repeat(1000)))?.length).toBe(1999)
  })

  it('is left out when nobody wants it', async () => {
    expect(await textOf('Words.', { outputs: [searchIndex({ text: false })] })).toBeUndefined()
  })

  it('is as long for each output as that asks for, whatever others do', async () => {
    const told: string[] = []
    const short = (textLength: number) =>
      defineOutput({
        name: `short ${textLength}`,
        sees: 'words',
        textLength,
        pieceOf: ({ url, words }) => {
          if (url === '/discoveries/a/') told.push(`${textLength}: ${words?.text}`)
          return ''
        },
        files: () => [],
      })
    expect(await textOf('One two three.', { outputs: [short(0), searchIndex({ text: 8 }), short(4)] })).toBe('One two')
    expect(told.sort()).toEqual(['0: ', '4: One'])
    expect(() => short(Number.NaN)).toThrow('Expected `textLength` to be a number of characters')
  })

  it.each([-1, 1.5, Number.NaN, '100'])('cannot be %s characters long', (text) => {
    expect(() => searchIndex({ text: text as number })).toThrow('Expected `text` to be a number of characters')
  })
})

describe('a search index that is made again', () => {
  const files = {
    'findings.config.mjs': '// stands for a config',
    ...records,
    'content/stories/a.md': discovery('A', { fields: 'summary: On A.', body: 'First words.' }),
    'content/stories/b.md': discovery('B', { fields: 'summary: On B.\nauthors: [ada]', body: 'See [A](a.md).' }),
    'content/stories/c.md': discovery('C', { fields: 'summary: On C.\nstatus: draft' }),
  }
  const edits: readonly [what: string, more: Readonly<Record<string, string>>, shows: string][] = [
    [
      'a text',
      { 'content/stories/a.md': discovery('A', { fields: 'summary: On A.', body: 'Other words.' }) },
      'Other words.',
    ],
    [
      'a title',
      { 'content/stories/a.md': discovery('Aha', { fields: 'summary: On A.', body: 'First words.' }) },
      '"Aha"',
    ],
    ['the name of a topic', { 'content/topics/spread.md': '---\nname: Spreading\n---\n' }, '["Spreading"]'],
    ['a biography', { 'content/people/ada.md': '---\nname: Ada Okafor\n---\nAda paints.\n' }, 'Ada paints.'],
    ['a draft that appears', { 'content/stories/c.md': discovery('C', { fields: 'summary: On C.' }) }, '"C"'],
  ]
  const cold = async (site: TestSite) => {
    const { files } = await build(loadedFrom(site, { outputs }), { now: '2026-06-01T12:00Z', write: false })
    return files.flatMap((file) => (file.path === 'search.json' && 'content' in file ? [String(file.content)] : []))
  }

  it.each(edits)('says the same as one made from nothing, after another process, for %s', async (_, more, shows) => {
    const site = createSite(files)
    await publish(site, { outputs })
    expect(publishedFiles(site)['search.json']).not.toContain(shows)
    site.write(more)
    expect((await publishLate(site, { outputs })).outcome).toBe('built')
    expect(publishedFiles(site)['search.json']).toContain(shows)
    expect([publishedFiles(site)['search.json']]).toEqual(await cold(site))
  })

  it('says the same as one made from nothing, in one process, for all of these', async () => {
    const site = createSite(files)
    const memo = createMemo()
    const config = loadedFrom(site, { outputs })
    for (const [, more, shows] of edits) {
      site.write(more)
      const { files } = await build(config, { now: '2026-06-01T12:00Z', write: false, memo })
      const warm = files.flatMap((file) =>
        file.path === 'search.json' && 'content' in file ? [String(file.content)] : [],
      )
      expect(warm.join()).toContain(shows)
      expect(warm).toEqual(await cold(site))
    }
  })

  it('keeps the text of pages that another choice asks for', async () => {
    const site = createSite(files)
    await publish(site, { outputs: [searchIndex({ text: 5 })] })
    expect(publishedFiles(site)['search.json']).toContain('"text":"First"')
    site.write({ 'findings.config.mjs': '// stands for another config' })
    await publish(site, { outputs })
    expect(publishedFiles(site)['search.json']).toContain('"text":"First words."')
  })

  it('reads no source when no file looks other than it did', async () => {
    const site = createSite(files)
    const stages: string[] = []
    await setTimeout(2100) // until no coarse clock can hide a change
    await publishLate(site, { outputs })
    const settings = { now: '2026-06-01T12:00Z', onStage: (stage: string) => stages.push(stage) }
    await publishSite(loadedFrom(site, { outputs: [searchIndex()] }), settings)
    expect(stages).toEqual(['read'])
    expect(readFileSync(path.join(site.root, 'dist/search.json'), 'utf8')).toContain('First words.')
  })
})
