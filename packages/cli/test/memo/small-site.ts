import { fileURLToPath } from 'node:url'
import { picture } from '../kills/site.js'

/** The files of a site, by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** Files to write, and, as undefined, to remove. */
export type Edit = Readonly<Record<string, string | Uint8Array | undefined>>

/** A number from 0 to 1, another one each time. */
export type Random = () => number

export const pick = <T>(random: Random, list: readonly T[]): T => {
  if (list.length === 0) throw new Error('There is nothing to pick from')
  return list[Math.floor(random() * list.length)] as T // one of them may be undefined
}

const distOf = (name: string) => fileURLToPath(new URL(`../../../${name}/dist/index.js`, import.meta.url))

/** A config with a name of the site and lists of so many stories a page. */
const config = (name: string, size: number): string => `
import { charity } from ${JSON.stringify(distOf('theme-charity'))}

export default {
  site: { url: 'https://heather.example.org', name: ${JSON.stringify(name)} },
  theme: charity(),
  pagination: { size: ${size} },
}
`

const configFiles = ['findings.config.mjs', 'findings.config.ts'] as const

const names = ['a', 'b', 'c', 'd', 'e'] as const
const story = (name: string) => `content/stories/${name}.md`

const newsOf = (title: string, { date = '2026-02-02', body = 'Some words.', fields = '' } = {}): string => `---
kind: news
title: ${title}
datePublished: ${date}
authors: [ines]
topics: [bone]
summary: What ${title} is about.
${fields}---
${body}
`

const pictured = 'image: { src: ../images/picture.webp, alt: A portrait }\n'

/** A site of the example's theme, with stories that name each other, a topic and a person, a picture and a file. */
export const smallSite = (name: string): Files => ({
  [configFiles[0]]: config(name, 2),
  ...Object.fromEntries(names.map((one) => [story(one), newsOf(`${one} of ${name}`)])),
  [story('a')]: newsOf(`A picture of ${name}`, { fields: pictured, body: 'See [the next one](./b.md).' }),
  'content/topics/bone.md': '---\nname: Bone\n---\n',
  'content/people/ines.md': '---\nname: Ines Marlow\n---\n',
  'content/images/picture.webp': picture('portrait-tomasz-wilk.webp'),
  'content/stories/notes.pdf': `%PDF-1.7 Notes of ${name} %%EOF`,
  'static/file': name,
})

const bodies = [
  'Words.',
  'A:b 3:1.[^1]\n\n[^1]: A note.',
  '> Said.',
  '- One\n- Two',
  'See [the topic](../topics/bone.md).',
  'See [what moved](/old/).',
  '![A portrait](../images/picture.webp)',
  'See [the notes on it](./notes.pdf).',
]

const templates = [
  '<p class="range"><%= it.from.text %></p>\n',
  '<p class="range"><%= it.fron.text %></p>\n',
  undefined,
]

/** What people do to a site, right or wrong; `made` is the number of the edit. */
const changes: readonly ((random: Random, files: Files, made: number) => Edit)[] = [
  (random, _, made) => {
    const name = pick(random, names)
    const fields = `${random() < 0.5 ? pictured : ''}${random() < 0.3 ? 'aliases: [/old/]\n' : ''}`
    return { [story(name)]: newsOf(name, { fields, body: `${pick(random, bodies)}\n\nEdit ${made}.` }) }
  },
  (random, _, made) => {
    const date = pick(random, ['2026-03-09', '2025-12-24', '2027-01-01'])
    return { [story(pick(random, names))]: newsOf(`Edit ${made % 3}`, { date }) }
  },
  (random) => ({
    [story(pick(random, names))]: pick(random, ['no front matter', '---\nkind: news\n---\n', '---\ntitle: [\n---\n']),
  }),
  (random) => ({ [story(pick(random, names))]: newsOf('Broken', { body: 'See [it](./gone.md).' }) }),
  // All is mended: an edit that is picked often, so that most builds publish something.
  ...Array.from({ length: 4 }, () => (_: Random, __: Files, made: number) => ({
    ...Object.fromEntries(names.map((name) => [story(name), newsOf(`${name} ${made % 2}`)])),
    'theme/partials/range.eta': undefined,
  })),
  (random) => ({ [story(pick(random, names))]: undefined }),
  (random, files) => {
    const [from, to] = [story(pick(random, names)), story(pick(random, names))]
    return { [from]: undefined, [to]: files[from] }
  },
  (_, __, made) => ({ 'content/topics/bone.md': `---\nname: Bone ${made % 4}\n---\n` }),
  (_, __, made) => ({ 'content/people/ines.md': `---\nname: Ines Marlow ${made % 4}\n---\n` }),
  (_, __, made) => ({ 'content/stories/notes.pdf': `%PDF-1.7 Notes ${made % 3} %%EOF` }),
  (_, __, made) => ({ 'theme/site.css': `main { color: rgb(0 0 ${made % 5}) }` }),
  (random) => ({ 'theme/partials/range.eta': pick(random, templates) }),
  (random) => ({
    'content/images/picture.webp': picture(pick(random, ['portrait-tomasz-wilk.webp', 'portrait-callum-reid.webp'])),
  }),
  // A file becomes a folder, and the other way round.
  (_, files, made) =>
    'static/file' in files
      ? { 'static/file': undefined, 'static/file/deep.txt': `${made}` }
      : { 'static/file': `${made}`, 'static/file/deep.txt': undefined },
  // A config in TypeScript is compiled, and remembered as well.
  (random, _, made) => {
    const [file, other] = random() < 0.7 ? configFiles : configFiles.toReversed()
    return { [`${other}`]: undefined, [`${file}`]: config(`The Heather Fund ${made % 2}`, pick(random, [1, 2, 10])) }
  },
]

/** One of the edits that people make. */
export const randomEdit = (random: Random, files: Files, made: number): Edit =>
  pick(random, changes)(random, files, made)
