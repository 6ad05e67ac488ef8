import { nearest } from './nearest.js'
import { type Fault, fault } from './problems.js'
import type { Rule, Severity } from './rules/rule.js'
import { type RuleId, rules } from './rules/rules.js'

/** What a site says of a rule: one severity, or one for each kind of story (`default` for the others). */
export type Choice = Severity | 'off' | Readonly<Record<string, Severity | 'off'>>

/** A story's exception from a rule, and whether its end has come. */
export interface Waiver {
  readonly rule: string
  readonly until: string
  /** Which of the story's waivers it is. */
  readonly index: number
  readonly isOver: boolean
}

/** What a judgement depends on beside the faults. */
export interface Circumstances {
  readonly choices: Readonly<Partial<Record<RuleId, Choice>>>
  /** By file: what kind of story it is. */
  readonly kinds: ReadonlyMap<string, string>
  /** Files of drafts that no page of this build is made of. */
  readonly drafts: ReadonlySet<string>
  /** Files of stories that are withdrawn, or without consent. */
  readonly gone: ReadonlySet<string>
  /** Files of records that nothing visible leads to. */
  readonly unreached: ReadonlySet<string>
  /** By file: the waivers of stories that have some. */
  readonly waivers: ReadonlyMap<string, readonly Waiver[]>
}

/** A fault that counts, and how much. */
export interface Judged {
  readonly fault: Fault
  readonly severity: Severity
}

/** Decide which faults count: what the site turned off or a story waives does not; waivers that are wrong themselves do. */
export function judge(faults: readonly Fault[], circumstances: Circumstances): Judged[] {
  const used = new Set<Waiver>()
  const standing = faults.filter((one) => {
    const waiver = waiverOf(one, circumstances)
    if (waiver) used.add(waiver)
    return waiver === undefined
  })
  return [...standing, ...faultsOfWaivers(circumstances, used)].flatMap((one) => {
    const severity = severityOf(one, circumstances)
    return severity === 'off' ? [] : [{ fault: one, severity }]
  })
}

function severityOf(one: Fault, { choices, kinds, drafts, gone, unreached }: Circumstances): Severity | 'off' {
  const { rule, file } = one
  const { severity, fixed } = rules[rule]
  // What is no part of the site may be unfinished: what it lacks stops nobody else.
  if (severity === 'error' && (drafts.has(file) || unreached.has(file)) && isUnfilled(one)) return 'warning'
  if (severity === 'error' && drafts.has(file) && isTentative(one)) return 'warning'
  // A story that is gone stops nobody from taking it down, unless it stands in the way of another.
  if (severity === 'error' && gone.has(file) && !places.has(rule)) return 'warning'
  const choice = choices[rule]
  if (fixed || choice === undefined) return severity
  if (typeof choice === 'string') return choice
  const kind = kinds.get(file)
  return (kind !== undefined ? choice[kind] : undefined) ?? choice.default ?? severity
}

/** What no two files may be, and no file at all. */
const places: ReadonlySet<RuleId> = new Set([
  'duplicate-id',
  'duplicate-url',
  'duplicate-output',
  'reserved-address',
  'invalid-alias',
  'invalid-slug',
])

/** Whether a field is only missing, or empty. */
const isUnfilled = ({ rule, values }: Fault): boolean =>
  rule === 'missing-key' || (rule === 'invalid-value' && values.isEmpty === 1)

/** Whether a value cannot be read in a field that neither holds a story back nor says what others are held back with. */
const isTentative = ({ rule, at }: Fault): boolean =>
  unread.has(rule) && at !== undefined && 'path' in at && !decisive.has(String(at.path[0]))

const unread: ReadonlySet<RuleId> = new Set(['invalid-value', 'time-without-zone', 'invalid-identifier'])

/** Not `datePublished`: a draft waits for nothing but its status. A consent that ends, or has ended, counts in all languages. */
const decisive = new Set(['status', 'embargo', 'consent', 'translationOf', 'kind'])

function waiverOf({ rule, file }: Fault, { waivers }: Circumstances): Waiver | undefined {
  if (rules[rule].fixed) return undefined
  return waivers.get(file)?.find((waiver) => waiver.rule === rule && !waiver.isOver)
}

function faultsOfWaivers({ waivers }: Circumstances, used: ReadonlySet<Waiver>): Fault[] {
  return [...waivers].flatMap(([file, own]) =>
    own.flatMap((waiver) => {
      const { rule, until, index, isOver } = waiver
      const known = (rules as Readonly<Record<string, Rule>>)[rule]
      const at = { path: ['waive', index, 'rule'] }
      if (!known || known.fixed) {
        const meant = nearest(rule, Object.keys(rules))
        return [fault('invalid-waiver', file, at, { rule, known: known ? 1 : 0, ...(meant && { nearest: meant }) })]
      }
      if (isOver) return [fault('expired-waiver', file, { path: ['waive', index, 'until'] }, { rule, until })]
      // Whether another site needs it may change from day to day: its end is enough.
      return used.has(waiver) || known.asksOthers ? [] : [fault('unneeded-waiver', file, at, { rule })]
    }),
  )
}
