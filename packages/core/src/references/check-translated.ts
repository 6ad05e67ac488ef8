import { type Fault, fault } from '../problems.js'
import { type Entry, isStory } from '../story/story.js'

/** What readers judge a story by, in the order of its front matter. */
const grounds = [
  ...['authors', 'publications', 'evidence', 'funding', 'contributors', 'competingInterests', 'sources'],
  ...['corrections', 'changedDetails', 'reviewed'],
] as const

/** What a story says of its grounds, as a text that stays the same while it says the same; nothing of records, nor of drafts. */
export function groundsOf(entry: Entry): readonly string[] {
  if (!isStory(entry) || entry.data.status === 'draft') return []
  const { file, language, kind, type, id, treePath } = entry
  // What is written wrong is told as that.
  const says = grounds.filter((field) => saysSomething(entry.written[field]))
  const { translationOf } = entry.data
  return [
    JSON.stringify({ file, language, kind, name: `${type} ${id}`, treePath, translationOf, says } satisfies Grounds),
  ]
}

interface Grounds {
  readonly file: string
  readonly language: string
  readonly kind: string
  readonly name: string
  readonly treePath: string
  readonly translationOf: string | undefined
  readonly says: readonly string[]
}

const saysSomething = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0)

/** Translations that say less of what a story rests on than the original in the main language does. */
export function checkTranslated(texts: readonly string[], language: string): Fault[] {
  const all = texts.map((text): Grounds => JSON.parse(text))
  const originals = all.filter((one) => one.language === language)
  const byPath = new Map(originals.map((one) => [one.treePath, one]))
  const byName = new Map(originals.map((one) => [one.name, one]))
  return all.flatMap(({ file, language: own, kind, name, treePath, translationOf, says }): Fault[] => {
    if (own === language) return []
    const [type = ''] = name.split(' ')
    const original = translationOf === undefined ? byPath.get(treePath) : byName.get(`${type} ${translationOf}`)
    if (original?.kind !== kind) return []
    const missing = original.says.filter((field) => !says.includes(field))
    if (missing.length === 0) return []
    const fields = missing.map((field) => `\`${field}\``).join(', ')
    return [fault('thinner-translation', file, { path: [missing[0] ?? ''] }, { fields, original: original.file })]
  })
}
