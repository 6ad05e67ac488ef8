import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { build } from '../src/build.js'
import { resolveConfig } from '../src/config/config.js'
import { loadConfig } from '../src/config/load-config.js'
import { siteMarkdown } from '../src/markdown/site-markdown.js'
import { descriptionOf } from '../src/memo/disk/describe.js'
import { sha256 } from '../src/sha256.js'
import { parseFile } from '../src/story/parse-file.js'
import type { SourceFile } from '../src/story/source-file.js'
import { parseInThreads } from '../src/threads/parse-in-threads.js'
import { createSite, describeAll, discovery, records } from './support/create-site.js'

const core = path.resolve(import.meta.dirname, '../dist/index.js')
const theme = path.resolve(import.meta.dirname, './support/theme')

const config = (more = '') => `import { defineTheme } from '${core}'
export default {
  site: { url: 'https://charity.example.org', name: 'Example Charity' },
  theme: defineTheme({ name: 'plain', templates: '${theme}', styles: [], tokens: '${theme}/tokens.css' })(),
  rules: { 'unused-record': 'off' },
  ${more}
}
`

/** Seventy stories with every kind of content, and some that are wrong. */
const stories: Readonly<Record<string, string>> = Object.fromEntries([
  ...Array.from({ length: 70 }, (_, index) => [
    `content/stories/story-${index}.md`,
    discovery(`Story ${index}`, {
      fields: index % 5 === 0 ? 'standfirst: With *emphasis*.' : '',
      body: `Words ${index} with HER2:CEP17.[^1]\n\n> Said.\n\nSee [it](story-${(index + 1) % 70}.md) and :cite[this]{ref=no-${index % 9}}.\n\n[^1]: A note.`,
    }),
  ]),
  ['content/stories/broken.md', '---\ntitle: [\n---\n'],
  ['content/stories/bare.md', 'no front matter'],
  ['content/stories/number.md', discovery('Number', { fields: 'count: .nan' })],
  ['content/stories/bytes.md', '\uFEFF---\r\nkind: discovery\r\ntitle: Two\r\n---\r\nWords.\r\n'],
])

async function outcome(source: string, threads: number, files: Readonly<Record<string, string>>) {
  const site = createSite({ ...records, ...files, 'findings.config.mjs': source })
  const loaded = await loadConfig({ root: site.root })
  if ('problems' in loaded) throw new Error(describeAll(loaded.problems).join('\n'))
  const result = await build(loaded.config, { now: '2026-06-01T12:00Z', write: false, threads })
  return {
    outcome: result.outcome,
    problems: result.problems,
    pages: result.pages.map(({ url, html }) => [url, html]),
    hidden: result.hidden,
  }
}

const sound = Object.fromEntries(
  Object.entries(stories)
    .filter(([, text]) => text.includes('Words') && !text.startsWith('\uFEFF'))
    .map(([file, text]) => [file, text.replace(/ and :cite\[this\]\{ref=no-\d\}/, '')]),
)

it.each([
  ['right', sound, 'built'],
  ['wrong', stories, 'failed'],
] as const)('stories that are %s come out the same, however many threads read them', async (_, files, expected) => {
  const alone = await outcome(config(), 1, files)
  expect(alone.outcome).toBe(expected)
  for (const threads of [2, 3]) expect(await outcome(config(), threads, files)).toEqual(alone)
})

it('a config that comes to something else in each thread is no danger', async () => {
  const source = config('acronyms: [String.fromCharCode(65 + (Math.random() * 26)).repeat(4)],')
  expect((await outcome(source, 2, sound)).outcome).toBe('built')
})

it('every story is read, whoever reads it, also when the threads have another config', async () => {
  const site = createSite({ ...stories, 'findings.config.mjs': config() })
  const loaded = await loadConfig({ root: site.root })
  if ('problems' in loaded) throw new Error(describeAll(loaded.problems).join('\n'))
  const { root, user } = loaded.config
  const resolved = resolveConfig(loaded.config, {}) // as a build does, before anything is described
  if ('faults' in resolved) throw new Error('the config is wrong')
  const markdown = await siteMarkdown(resolved.config)
  const all = Object.entries({ ...stories, ...copiesOf(sound) })
  const files = all.map(([file, text]) => ({ path: file, bytes: Buffer.from(text), hash: sha256(text) }))
  const settings = { root, configFile: path.join(root, 'findings.config.mjs'), options: {} }
  const read = async (description: string) => {
    const here: string[] = []
    const slowly = async (file: SourceFile) => {
      here.push(file.path)
      await setTimeout(20) // so that threads have done something by then
      return parseFile(file, resolved.config, markdown)
    }
    const drafts = await parseInThreads(files, 2, { ...settings, description }, slowly)
    expect(files.filter((file) => !drafts.has(file))).toEqual([])
    return here
  }
  const here = await read(descriptionOf(user) ?? '')
  expect(here).toContain('content/stories/number.md') // bytes cannot hold it
  expect(here.length).toBeLessThan(files.length)
  expect((await read('another config')).toSorted()).toEqual(files.map((file) => file.path).toSorted())
})

/** More of the same stories, for more batches than threads are given at once. */
const copiesOf = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: 5 }, (_, n) =>
      Object.entries(files).map(([file, text]) => [file.replace(/\.md$/, `-${n}.md`), text] as const),
    ).flat(),
  )
