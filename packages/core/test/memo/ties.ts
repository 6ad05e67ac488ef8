import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { build } from '../../src/build.js'
import type { BuildResult } from '../../src/build-result.js'
import type { UserConfig } from '../../src/config/user-config.js'
import { createMemo } from '../../src/memo/memo.js'
import { createSite, describeAll, type TestSite } from '../support/create-site.js'
import { plainTheme } from '../support/plain-theme.js'
import { random } from '../support/random.js'

type Pick = <T>(list: readonly T[]) => T
type Files = Readonly<Record<string, string>>

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)
const topics = numbers(5).map((one) => `t${one}`)
const people = ['ada', 'bea', 'col']
const stories = numbers(14).map((one) => `s${one}`)
const images = numbers(4).map((one) => `cell-${one}.svg`)
const notes = numbers(3).map((one) => `notes-${one}.txt`)
const svg = (size: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="4"/>`
const configOf = (languages: readonly string[]): UserConfig => ({
  theme: plainTheme({ strings: { cy: { readMore: 'Darllen mwy' } } }),
  site: { url: 'https://charity.example.org', name: 'Example Charity', languages: [...languages] },
  pagination: { size: 2 },
  // Where broken links are no errors, pages have them, and are to lead somewhere as soon as there is something.
  rules: { 'unused-record': 'warning', 'broken-link': languages.length > 0 ? 'error' : 'warning' },
})

const yaml = (fields: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(fields)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}\n`]))
    .join('')
const list = (ids: readonly string[]) => `[${[...new Set(ids)].join(', ')}]`

/** A story that leads to some of everything; a bold one may be hidden, and lead to what there is not. */
function story(pick: Pick, id: string, isBold = false): string {
  const some = (of: readonly string[]) => of.filter(() => pick([true, false, false]))
  const kind = Number(id.slice(1)) % 3 === 0 ? 'news' : 'discovery'
  const fields = {
    kind,
    title: `Story ${id} ${pick(['', '', 'again'])}`,
    datePublished: `2026-03-${10 + Number(id.slice(1))}`,
    topics: list([pick(topics), ...some(topics)]),
    summary: 'It was found.',
    authors: list([pick(people)]),
    related: pick([undefined, list(some(stories.filter((one) => one !== id)))]),
    project: kind === 'discovery' ? pick([undefined, 'first']) : undefined,
    status: isBold ? pick([undefined, 'draft']) : undefined,
    aliases: isBold ? pick([undefined, undefined, `[/old/${pick(stories)}/]`]) : undefined,
  }
  const body = pick([
    'Words.',
    `See [it](/topics/${pick(topics)}/).`,
    'See [what nobody else names](/topics/far/).',
    `::feed{topic=${pick(topics)} limit=3}`,
    '::feed{kind=news limit=2}',
    `::achievements{topic=${pick(topics)}}`,
    `:::quote{by=${pick(people)}}\nSaid.\n:::`,
    `![A cell](/stories/${pick(images)})`,
    `See [the notes on it](./${pick(notes)}).`,
  ])
  const bold = pick([
    `See [it](../topics/${pick(topics)}.md).`,
    `See [older ones](/discoveries/page/${pick([1, 2, 3])}/).`,
    ...numbers(3).map(() => `See [older ones](/topics/${pick(topics)}/page/1/).`),
    ...numbers(2).map(() => `See [older ones](/people/${pick(people)}/page/${pick([1, 2])}/).`),
    'See [older ones](/projects/first/page/1/).',
    `See [another](${pick(stories)}.md).`,
    `See [what moved](/old/${pick(stories)}/).`,
    `::promo{title=More href=${pick(stories)}.md}`,
    'See [none](none.md).',
  ])
  return `---\n${yaml(fields)}---\n${isBold ? bold : body}\n`
}

const record = {
  topic: (pick: Pick, id: string) =>
    `---\n${yaml({ name: `Topic ${id}`, parent: pick([undefined, undefined, ...topics.filter((one) => one < id)]) })}---\n`,
  person: (_: Pick, id: string) => `---\n${yaml({ name: `Person ${id}` })}---\nWrites.\n`,
  hub: (pick: Pick, id: string) =>
    `---\n${yaml({ kind: 'hub', title: `Hub ${id}`, topic: pick(topics), parent: id === 'h1' ? pick([undefined, 'h0']) : undefined })}---\n::feed{topic=${pick(topics)}}\n`,
  achievement: (pick: Pick, id: string) =>
    yaml({
      title: `Achievement ${id}`,
      summary: 'Done.',
      topics: list([pick(topics)]),
      supportedBy: pick(['[first]', '[second]', '[first, second]']),
    }),
  project: (pick: Pick) =>
    yaml({ title: 'First', layAbstract: 'We look.', people: `[{person: ${pick(people)}, role: Lead}]` }),
}

const everything = (pick: Pick): Files => ({
  ...Object.fromEntries(images.map((name, size) => [`content/stories/${name}`, svg(size + 1)])),
  ...Object.fromEntries(
    notes.flatMap((name) => [
      [`content/stories/${name}`, name],
      [`content/cy/stories/${name}`, 'x'],
    ]),
  ),
  'content/topics/far.md': '---\nname: Far away\n---\n',
  ...Object.fromEntries(topics.map((id) => [`content/topics/${id}.md`, record.topic(pick, id)])),
  ...Object.fromEntries(people.map((id) => [`content/people/${id}.md`, record.person(pick, id)])),
  ...Object.fromEntries(['h0', 'h1'].map((id) => [`content/hubs/${id}.md`, record.hub(pick, id)])),
  ...Object.fromEntries(['a0', 'a1'].map((id) => [`content/achievements/${id}.yaml`, record.achievement(pick, id)])),
  'content/projects/first.yaml': record.project(pick),
  'content/projects/second.yaml': record.project(pick),
  ...Object.fromEntries(stories.map((id) => [`content/stories/${id}.md`, story(pick, id)])),
  ...Object.fromEntries(stories.slice(0, 4).map((id) => [`content/cy/stories/${id}.md`, story(pick, id)])),
})

/** A story as it is, with the body of another. */
function otherBody({ root }: TestSite, file: string, other: string): string {
  const last = path.join(root, file)
  const [head = ''] = (existsSync(last) ? readFileSync(last, 'utf8') : other).split(/^---$\n(?!kind)/m)
  return `${head}---\n${other.split(/^---$\n(?!kind)/m)[1]}`
}

/** Another version of a file or two; at times of all, when something is faulty. */
function edit(site: TestSite, pick: Pick, isFaulty: boolean, inLanguages: (files: Files) => Files): Files {
  const id = pick(stories)
  const file = `content/stories/${id}.md`
  const mends = isFaulty && pick([true, false, false])
  const files = mends
    ? everything(pick)
    : pick<() => Files>([
        ...numbers(7).map(() => () => ({ [`content/stories/${id}.md`]: story(pick, id) })),
        ...numbers(3).map(() => () => ({ [`content/stories/${id}.md`]: story(pick, id, true) })),
        () => ({ [`content/cy/stories/${pick(stories.slice(0, 4))}.md`]: story(pick, id) }),
        () => {
          const [topic, hub] = [pick(topics), pick(['h0', 'h1'])]
          return {
            [`content/topics/${topic}.md`]: record.topic(pick, topic),
            [`content/hubs/${hub}.md`]: record.hub(pick, hub),
          }
        },
        ...numbers(5).map(() => () => ({ [file]: otherBody(site, file, story(pick, id, pick([true, false]))) })),
        () => ({ 'content/achievements/a0.yaml': record.achievement(pick, 'a0') }),
        () => ({ 'content/projects/first.yaml': record.project(pick) }),
        () => ({ [`content/stories/${pick(notes)}`]: `Notes ${pick(numbers(9))}` }),
        () => ({ [`content/stories/${pick(images)}`]: svg(pick(numbers(9)) + 1) }),
      ])()
  site.write(inLanguages(files))
  if (pick(numbers(30)) === 0) site.remove(`content/stories/${pick(stories)}.md`)
  return files
}

const viewsOf = ({ pages }: BuildResult) => pages.map(({ url, view }) => [url, view])

/**
 * Let entries of a site in English, and in these `languages`, lead elsewhere again and again, and build each time with what the last builds left: with the files and problems of a build that
 * knows nothing. How many of the builds had files is returned.
 */
export async function leadElsewhere(seed: number, edits: number, languages: readonly string[]): Promise<number> {
  const next = random(seed)
  const pick: Pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T
  const config = configOf(languages)
  const inLanguages = (files: Files): Files =>
    Object.fromEntries(
      Object.entries(files).filter(([file]) => languages.includes('cy') || !file.startsWith('content/cy/')),
    )
  const site = createSite(inLanguages(everything(pick)))
  const memo = createMemo()
  const settings = { root: site.root, now: '2026-06-01T12:00Z', write: false }
  let built = 0
  let isFaulty = false
  for (let made = 0; made < edits; made++) {
    const files = edit(site, pick, isFaulty, inLanguages)
    const [warm, cold] = [await build(config, { ...settings, memo }), await build(config, settings)]
    const context = `seed ${seed}, edit ${made}: ${JSON.stringify(files)}`
    expect(describeAll(warm.problems), context).toEqual(describeAll(cold.problems))
    expect(warm.files, context).toEqual(cold.files)
    expect(viewsOf(warm), context).toEqual(viewsOf(cold))
    isFaulty = cold.files.length === 0
    if (!isFaulty) built++
  }
  return built
}
