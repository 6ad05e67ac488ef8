import type { Clock } from '../dates/dates.js'
import { type Fault, fault } from '../problems.js'
import { createOriginals, type Version, versionOf } from '../story/originals.js'
import { type Entry, isStory } from '../story/story.js'

/** What readers judge a story by, in the order of its front matter. */
const grounds = [
  ...['authors', 'publications', 'evidence', 'funding', 'contributors', 'competingInterests', 'sources'],
  ...['corrections', 'changedDetails', 'reviewed'],
] as const

/** What a story says of its grounds and when, as a text that stays the same while it says the same; nothing of records, nor of drafts. */
export function groundsOf(entry: Entry): readonly string[] {
  if (!isStory(entry) || entry.data.status !== 'published') return []
  // What is written wrong is told as that.
  const says = grounds.filter((field) => saysSomething(entry.written[field]))
  const { datePublished, dateModified, corrections } = entry.data
  const changes = [dateModified, ...corrections.map(({ date }) => date)].filter((date) => date !== undefined)
  return [
    JSON.stringify({
      ...versionOf(entry),
      ...{ kind: entry.kind, says, changes },
      ...(datePublished && { datePublished }),
    } satisfies Grounds),
  ]
}

interface Grounds extends Version {
  readonly kind: string
  readonly says: readonly string[]
  /** Days and instants of its changes since. */
  readonly changes: readonly string[]
  readonly datePublished?: string
}

const saysSomething = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0)

/** Translations that say less of what a story rests on than the original in the main language does, or were not changed since that was. */
export function checkTranslated(texts: readonly string[], language: string, clock: Clock): Fault[] {
  const all = texts.map((text): Grounds => JSON.parse(text))
  const originalOf = createOriginals(all, language)
  return all.flatMap((translation): Fault[] => {
    const original = translation.language === language ? undefined : originalOf(translation)
    if (original?.kind !== translation.kind) return []
    return [...checkGrounds(translation, original), ...checkDates(translation, original, clock)]
  })
}

function checkGrounds({ file, says }: Grounds, original: Grounds): Fault[] {
  const missing = original.says.filter((field) => !says.includes(field))
  if (missing.length === 0) return []
  const fields = missing.map((field) => `\`${field}\``).join(', ')
  return [fault('thinner-translation', file, { path: [missing[0] ?? ''] }, { fields, original: original.file })]
}

/** Whether the original was changed after the translation last was. */
function checkDates({ file, changes, datePublished }: Grounds, original: Grounds, clock: Clock): Fault[] {
  const dates = datePublished === undefined ? changes : [datePublished, ...changes]
  const last = latest(dates, clock)
  const changed = latest(original.changes, clock)
  if (changed === undefined || (last !== undefined && clock(changed) < endOf(last, clock))) return []
  const values = { original: original.file, changed, ...(last && { last }) }
  return [fault('outdated-translation', file, { path: ['dateModified'] }, values)]
}

const latest = (dates: readonly string[], clock: Clock): string | undefined =>
  dates.toSorted((a, b) => clock(a) - clock(b)).at(-1)

const day = 24 * 60 * 60 * 1000

/** A bare date stands for the whole day. */
const endOf = (date: string, clock: Clock): number => clock(date) + (date.length > 10 ? 1 : day)
