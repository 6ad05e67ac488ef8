import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { searchIndex } from '../../src/outputs/search-index.js'
import { createSite, discovery, records, type TestSite } from '../support/create-site.js'
import { random } from '../support/random.js'
import { fromNothing, publish, publishedFiles, publishLate } from './cached-site.js'

/** Edit a site at random, and publish it after each edit with what earlier builds left; at times that is old, damaged or gone. */
async function edit(seed: number, edits: number): Promise<void> {
  const next = random(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const site = createSite({
    'findings.config.mjs': '// stands for a config',
    ...records,
    'static/a.txt': 'a',
    ...others,
  })
  const more = seed % 2 === 0 ? { outputs: [searchIndex()] } : {}
  let last = {}
  for (let made = 0; made < edits; made++) {
    const what = pick(changes)(site, pick, made)
    if (next() < 0.15) pick(troubles)(site, next)
    if (Object.keys(publishedFiles(site)).length === 0) last = {}
    const { outcome, problems } = await (next() < 0.5 ? publish(site, more) : publishLate(site, more))
    const clean = await fromNothing(site, more)
    const context = `seed ${seed}, edit ${made}: ${what}`
    expect([outcome, problems], context).toEqual([clean.result.outcome, clean.result.problems])
    if (outcome === 'built') last = clean.files
    expect(publishedFiles(site), context).toEqual(last) // a faulty site leaves the last good one
  }
}

type Change = (site: TestSite, pick: <T>(list: readonly T[]) => T, made: number) => string
const names = ['a', 'b', 'c', 'd', 'e']
const story = (name: string) => `content/stories/${name}.md`

const write = (site: TestSite, files: Readonly<Record<string, string>>): string => {
  site.write(files)
  return JSON.stringify(files)
}

/** What stories name. */
const others = {
  'content/projects/first.yaml': 'title: First\nlayAbstract: We look.\npeople: [{person: ada, role: Lead}]\n',
  'content/achievements/one.yaml': 'title: One\nsummary: It was.\ntopics: [spread]\nsupportedBy: [first]\n',
  'content/stories/cell.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>',
  'content/stories/notes.txt': 'Notes',
}

/** Everything is right again. */
const mend: Change = (site, _, made) => {
  const stories = names.map((name) => [story(name), discovery(name.toUpperCase(), { body: `Mended ${made % 3}.` })])
  return write(site, { ...others, ...Object.fromEntries(stories) })
}

const changes: readonly Change[] = [
  (site, pick, made) => {
    const name = pick(names)
    const body = pick([
      'Words.',
      'A:b 3:1.[^1]\n\n[^1]: A note.',
      '> Said.',
      '- One\n- Two',
      'See [it](../topics/spread.md).',
    ])
    return write(site, { [story(name)]: discovery(name.toUpperCase(), { body: `${body}\n\nEdit ${made}.` }) })
  },
  (site, pick, made) => {
    const name = pick(names)
    return write(site, {
      [story(name)]: discovery(`${name} ${made % 3}`, { date: pick(['2026-03-09', '2025-12-24', '2027-01-01']) }),
    })
  },
  (site, pick) =>
    write(site, {
      [story(pick(names))]: pick(['no front matter', '---\nkind: discovery\n---\n', '---\ntitle: [\n---\n']),
    }),
  (site, pick) => write(site, { [story(pick(names))]: discovery('Broken', { body: 'See [it](gone.md).' }) }),
  ...Array.from({ length: 5 }, (): Change => mend),
  (site, pick) => {
    const name = pick(names)
    site.remove(story(name))
    return `remove ${name}`
  },
  (site, pick) => {
    const [from, to] = [pick(names), pick(names)]
    if (existsSync(path.join(site.root, story(from)))) {
      site.write({ [story(to)]: readFileSync(path.join(site.root, story(from)), 'utf8') })
      if (from !== to) site.remove(story(from))
    }
    return `rename ${from} to ${to}`
  },
  (site, _, made) => write(site, { 'content/topics/spread.md': `---\nname: How cells spread ${made % 4}\n---\n` }),
  // What pages show of other files: lists, people, hubs, links, images.
  (site, pick, made) => {
    const name = pick(names)
    const body = pick([
      '::feed{limit=2}',
      '::feed{kind=discovery topic=spread limit=3}',
      '::achievements{topic=spread}',
      ':::quote{by=ada}\nSaid.\n:::',
      '::related{ref=a}',
      '[B](b.md) and [it](/topics/spread/)',
      '![A cell](cell.svg)',
      '[The notes](notes.txt)',
      '[The cell, to print](cell.svg)',
    ])
    const fields = pick([
      'summary: On it.',
      'authors: [ada]',
      'related: [b]',
      'furtherReading: [c]',
      'project: first',
      '',
    ])
    return write(site, { [story(name)]: discovery(`${name} ${made % 2}`, { fields, body }) })
  },
  (site, _, made) => write(site, { 'content/people/ada.md': `---\nname: Ada ${made % 3}\n---\nShe edits.\n` }),
  (site, _, made) =>
    write(site, {
      'content/projects/first.yaml': `title: First ${made % 2}\nlayAbstract: We look.\npeople: [{person: ada, role: Lead}]\n`,
      'content/achievements/one.yaml': `title: One ${made % 3}\nsummary: It was.\ntopics: [spread]\nsupportedBy: [first]\n`,
    }),
  (site, _, made) =>
    write(site, {
      'content/hubs/cells.md': `---\nkind: hub\ntitle: Cells ${made % 3}\ntopic: spread\n---\n::feed{topic=spread}\n`,
      'content/topics/below.md': `---\nname: Below ${made % 2}\nparent: spread\n---\n`,
    }),
  (site, _, made) => write(site, { 'content/stories/notes.txt': `Notes ${made % 3}` }),
  (site, _, made) =>
    write(site, {
      'content/stories/cell.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="${4 + (made % 2)}" height="4"/>`,
    }),
  (site, pick) => {
    const file = pick([
      'content/hubs/cells.md',
      'content/achievements/one.yaml',
      'content/stories/cell.svg',
      'content/stories/notes.txt',
      'content/projects/first.yaml',
    ])
    site.remove(file)
    return `remove ${file}`
  },
  (site, _, made) => write(site, { 'theme/site.css': `main { color: rgb(0 0 ${made % 5}) }` }),
  (site, _, made) => write(site, { 'static/a.txt': `a ${made % 2}` }),
  (site, _, made) => write(site, { 'findings.config.mjs': `// stands for a config ${made % 2}` }),
]

const filesOf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
    : []

/** What may happen to the memo between two builds. */
const troubles: readonly ((site: TestSite, next: () => number) => void)[] = [
  ({ root }) => rmSync(path.join(root, '.findings'), { recursive: true, force: true }),
  ({ root }) => rmSync(path.join(root, 'dist'), { recursive: true, force: true }),
  ({ root }) =>
    existsSync(path.join(root, '.findings')) &&
    cpSync(path.join(root, '.findings'), path.join(root, '.old'), { recursive: true }),
  ({ root }) =>
    existsSync(path.join(root, '.old')) &&
    cpSync(path.join(root, '.old'), path.join(root, '.findings'), { recursive: true }),
  ({ root }, next) => {
    for (const target of [
      ...filesOf(path.join(root, '.findings')),
      ...['pages', 'others'].map((name) => path.join(root, 'dist/.findings', name)),
    ]) {
      if (!existsSync(target)) continue
      const bytes = readFileSync(target)
      const at = Math.floor(next() * bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ 255
      writeFileSync(target, bytes)
    }
  },
]

it.each(Array.from({ length: 10 }, (_, seed) => seed + 1))('30 random edits end in a clean build (seed %i)', (seed) =>
  edit(seed, 30),
)
