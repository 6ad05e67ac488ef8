import type { Clock } from '../dates/dates.js'
import { isBefore } from '../dates/is-before.js'
import { type Fault, fault } from '../problems.js'
import { publicFrom } from '../story/dates-for-readers.js'
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
  const { embargo } = entry.written // that of `data` may be of the original
  const changes = [dateModified, ...corrections.map(({ date }) => date)].filter((date) => date !== undefined)
  return [
    JSON.stringify({
      ...versionOf(entry),
      ...{ kind: entry.kind, says, changes },
      ...(datePublished && { datePublished }),
      ...(typeof embargo === 'string' && { embargo }),
    } satisfies Grounds),
  ]
}

interface Grounds extends Version {
  readonly kind: string
  readonly says: readonly string[]
  /** Days and instants of its changes since. */
  readonly changes: readonly string[]
  readonly datePublished?: string
  readonly embargo?: string
}

const saysSomething = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0)

/**
 * Translations that say less of what a story rests on than the original in the main language does, that say they came out before it, or that were not changed
 * since it was.
 */
export function checkTranslated(texts: readonly string[], language: string, clock: Clock): Fault[] {
  const all = texts.map((text): Grounds => JSON.parse(text))
  const originalOf = createOriginals(all, language)
  return all.flatMap((translation): Fault[] => {
    const original = translation.language === language ? undefined : originalOf(translation)
    if (original?.kind !== translation.kind) return []
    return [checkGrounds, checkBegin, checkChanges].flatMap((check) => check(translation, original, clock))
  })
}

function checkGrounds({ file, says }: Grounds, original: Grounds): Fault[] {
  const missing = original.says.filter((field) => !says.includes(field))
  if (missing.length === 0) return []
  const fields = missing.map((field) => `\`${field}\``).join(', ')
  return [fault('thinner-translation', file, { path: [missing[0] ?? ''] }, { fields, original: original.file })]
}

/** Whether the translation says that readers could see it on a day on which the original, and therefore it, could not be seen. */
function checkBegin(translation: Grounds, original: Grounds, clock: Clock): Fault[] {
  const { file, datePublished = '' } = translation
  const [begin, ofOriginal] = [translation, original].map((one) => publicFrom(one, clock))
  if (begin === undefined || ofOriginal === undefined || !isBefore(begin, ofOriginal, clock)) return []
  const values = { datePublished, begins: ofOriginal, original: original.file }
  return [fault('translation-before-original', file, { path: ['datePublished'] }, values)]
}

/** Whether the original was changed after the translation last was. */
function checkChanges({ file, changes, datePublished }: Grounds, original: Grounds, clock: Clock): Fault[] {
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
