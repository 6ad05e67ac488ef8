import type * as z from 'zod'
import { adviseInstant } from '../dates/advise-instant.js'
import { nearest } from '../nearest.js'
import { type Fault, fault, type Place } from '../problems.js'
import { foreignField, holdsBack } from './foreign-fields.js'
import { isBetter, likelyValue } from './likely-value.js'
import { listWords } from './list-words.js'
import { plainName } from './plain-name.js'
import { keysAt } from './schemas-at.js'
import { typeWords } from './type-words.js'

type Path = readonly (string | number)[]
type Issue = z.core.$ZodIssue

/** What to check: a value, the file it stands in, and how a path inside it becomes a place. */
export interface Subject {
  readonly file: string
  readonly value: unknown
  /** What messages call the whole: “a discovery”, “the config”. */
  readonly name: string
  readonly place: (path: Path, on: 'key' | 'value') => Place | undefined
  /** Where times without a zone may be meant. */
  readonly timeZone?: string
}

/** Check a value against a schema: typed data, or a fault for everything that is wrong. */
export function check<S extends z.ZodType>(schema: S, subject: Subject): { data: z.output<S> } | { faults: Fault[] } {
  const result = schema.safeParse(subject.value)
  if (result.success) return { data: result.data }
  let left = 50 // each guess checks the whole again
  const guess: Guess = (value, path) =>
    left-- > 0 ? likelyValue(value, (candidate) => isBetter(schema, subject.value, path, candidate)) : {}
  return { faults: result.error.issues.flatMap((issue) => faultsOf(issue, [], schema, { ...subject, guess })) }
}

/** What an author probably meant by a value at a path. */
type Guess = (value: unknown, path: Path) => Readonly<Record<string, string>>

function faultsOf(issue: Issue, prefix: Path, schema: z.ZodType, subject: Subject & { guess: Guess }): Fault[] {
  const path = [...prefix, ...issue.path.filter((step) => typeof step !== 'symbol')]
  const value = at(subject.value, path)
  const inside = (more: Issue) => faultsOf(more, path, schema, subject)
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path)
    return issue.keys.map((key) => unknownKey(subject, [...path, key], known))
  }
  if (issue.code === 'invalid_union') {
    const branch = bestBranch(issue.errors, value)
    if (branch) return branch.flatMap(inside)
  }
  const key = nameOf(path) || subject.name
  const words = issue.message === 'a list' ? listWords(schema, path, value) : expected(issue, value)
  if (value === undefined && path.length > 0) {
    return [fault('missing-key', subject.file, subject.place(path, 'value'), { key, expected: words })]
  }
  const place = subject.place(path, 'value')
  const rule = issue.code === 'custom' ? issue.params?.rule : undefined
  const params = issue.code === 'custom' ? issue.params : undefined
  const isInstant = rule === 'time-without-zone' || params?.instant === true
  const published = at(subject.value, ['datePublished'])
  const advice =
    isInstant && typeof value === 'string' && subject.timeZone
      ? adviseInstant(value, subject.timeZone, typeof published === 'string' ? published : undefined)
      : ''
  const advised = advice && { advice }
  if (rule === 'time-without-zone') return [fault(rule, subject.file, place, { key, value: String(value), ...advised })]
  const scheme = issue.code === 'custom' ? issue.params?.scheme : undefined
  if (typeof scheme === 'string') {
    const values = { key, value: String(value), scheme, expected: issue.message, ...subject.guess(value, path) }
    return [fault('invalid-identifier', subject.file, place, values)]
  }
  const meant = nearestOf(issue, value)
  const likely = meant ? { nearest: meant } : subject.guess(value, path)
  const values = {
    key,
    found: found(value),
    expected: words,
    ...likely,
    ...(isEmpty(value) && { isEmpty: 1 }),
    ...(!('nearest' in likely) && advised),
  }
  return [fault('invalid-value', subject.file, place, values)]
}

/** What the schema says was meant, or of its values the one that is nearly as written. */
function nearestOf(issue: Issue, value: unknown): string | undefined {
  if (issue.code === 'custom') return typeof issue.params?.nearest === 'string' ? issue.params.nearest : undefined
  return issue.code === 'invalid_value' && typeof value === 'string'
    ? nearest(value, issue.values.map(String))
    : undefined
}

/** Fields that decide what may be seen: a slip in one of them must never pass. */
const gateKeys = new Set(['status', 'embargo', 'datePublished', 'consent'])

/** Keys joined by dots; the number of a list item says less to an author than the line does. */
const nameOf = (path: Path) => path.filter((step) => typeof step === 'string').join('.')

function unknownKey(subject: Subject, path: Path, known: readonly string[]): Fault {
  const key = String(path.at(-1))
  const meant = nearest(key, known)
  const inside = nameOf(path.slice(0, -1))
  const where = inside ? `\`${inside}\`` : subject.name
  const foreign = path.length === 1 ? foreignField(key, known, (name) => at(subject.value, [name])) : {}
  const isSlip = meant !== undefined && (!holdsBack(foreign) || plainName(meant) === plainName(key))
  const values = {
    ...{ key, where, ...(isSlip ? { nearest: meant } : foreign) },
    ...(known.length > 0 && { known: known.join(', ') }),
  }
  const ours = isSlip ? meant : String(foreign.ours)
  const guards = path[0] === 'consent' || (path.length === 1 && gateKeys.has(ours))
  return fault(guards ? 'unknown-gate-key' : 'unknown-key', subject.file, subject.place(path, 'key'), values)
}

/** Of a union's failed branches the one that is meant: it takes values of this type, and has the fewest complaints. */
function bestBranch(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
  const isGroup = typeof value === 'object' && value !== null
  const refuses = (issue: Issue) =>
    issue.path.length === 0 && (issue.code === 'invalid_type' || (isGroup && issue.code === 'invalid_value'))
  return branches.filter((issues) => !issues.some(refuses)).toSorted((a, b) => a.length - b.length)[0]
}

function expected(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input'))
    return typeWords[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_union')
    return (
      issue.errors
        .map((branch) => branch[0]?.message)
        .filter(Boolean)
        .at(-1) ?? issue.message
    )
  const quoted =
    (typeof value === 'number' || typeof value === 'boolean') &&
    ((issue.code === 'invalid_type' && issue.expected === 'string') ||
      (issue.code === 'invalid_value' && issue.values.includes(String(value))))
  return quoted && !/quote/.test(issue.message) ? `${issue.message} (put it in quotes if you mean text)` : issue.message
}

/** Whether something is still to be written there. */
export const isEmpty = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)

/** A value as an author recognises it. */
export function found(value: unknown): string {
  if (value === null) return 'empty value'
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : 'list'
  if (typeof value === 'object') return 'group of fields'
  if (typeof value === 'function') return 'function'
  const text = String(value)
  if (text.trim() === '') return 'empty text'
  const short = text.length > 60 ? `${text.slice(0, 57)}…` : text
  return typeof value === 'string'
    ? `\`${short}\``
    : `${typeof value === 'boolean' ? 'true/false value' : 'number'} \`${short}\``
}

function at(value: unknown, path: Path): unknown {
  let current = value
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined
    current = (current as Record<string | number, unknown>)[step]
  }
  return current
}
