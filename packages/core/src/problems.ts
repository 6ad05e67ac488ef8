import { cutText } from './elements/cut-text.js'
import type { Part } from './front-matter/part.js'
import type { Severity } from './rules/rule.js'
import { type RuleId, rules } from './rules/rules.js'
import type { Point, Span } from './story/body.js'

export type { Severity } from './rules/rule.js'
export type { RuleId } from './rules/rules.js'

/**
 * Where a fault stands in its file. `path` leads to a key or value of the front matter, a YAML record or the config
 * (`on: 'key'` means the key itself, `part` some words of a text); `span` is exact; `attribute` is looked for in the source of the directive at `span`.
 */
export type Place =
  | { readonly path: readonly (string | number)[]; readonly on?: 'key' | 'value'; readonly part?: Part }
  | { readonly span: Span; readonly attribute?: string; readonly on?: 'key' | 'value' }

/** A fault as stages report it: no source is needed, so nothing pays for places until something is wrong. */
export interface Fault {
  readonly rule: RuleId
  /** Project-relative path. */
  readonly file: string
  readonly at?: Place | undefined
  readonly values: Readonly<Record<string, string | number>>
}

/** A fault as people meet it: placed and worded. The names are those of a VFileMessage. */
export interface Problem {
  readonly ruleId: RuleId
  readonly severity: Severity
  readonly file: string
  /** Counted from 1; absent when the whole file is meant. */
  readonly line?: number
  readonly column?: number
  readonly endLine?: number
  readonly endColumn?: number
  /** What is wrong. */
  readonly reason: string
  /** What to do, when `reason` does not say it already. */
  readonly note?: string
}

/** Make a fault: which rule, in which file, where, and the words that its message needs. */
export function fault(rule: RuleId, file: string, at?: Place, values: Fault['values'] = {}): Fault {
  return { rule, file, at, values }
}

/** The wording of a fault, with its place already found. */
export function describe(fault: Fault, span: { start: Point; end?: Point } | undefined, severity: Severity): Problem {
  const rule = rules[fault.rule]
  const values = withoutTails(fault.values)
  const note = rule.note?.(values)
  return {
    ruleId: fault.rule,
    severity,
    file: fault.file,
    ...(span && { line: span.start.line, column: span.start.column }),
    ...(span?.end && { endLine: span.end.line, endColumn: span.end.column }),
    reason: rule.reason(values),
    ...(note && { note }),
  }
}

/** Letters of one value that a message quotes: as many as an address may have for all browsers. What is longer was written by no person. */
const longest = 2000

const withoutTails = (values: Fault['values']): Fault['values'] =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > longest ? `${cutText(value, longest)}…` : value,
    ]),
  )
