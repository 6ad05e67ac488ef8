import type { Nodes, Text } from 'mdast'
import { createSpans } from '../front-matter/points.js'
import { fault } from '../problems.js'
import type { RuleId } from '../rules/rules.js'
import type { Document } from './document.js'

/** What an author wrote, where escapes and entities still stand, and how something in it is reported. */
export interface WrittenSource {
  readonly text: string
  readonly report: (...args: readonly [rule: RuleId, begin: number, length: number, values?: Values]) => void
}

type Values = Readonly<Record<string, string>>

/** The source of a document, whose faults go to the document. */
export function createSource(text: string, { file, faults }: Document): WrittenSource {
  const spanOf = createSpans(text)
  return {
    text,
    report: (rule, begin, length, values) =>
      void faults.push(fault(rule, file, { span: spanOf(begin, begin + length) }, values)),
  }
}

/** Where a node stands in the source; undefined for one that a plugin made. */
export function offsetsOf({
  position,
}: Pick<Nodes, 'position'>): { readonly begin: number; readonly end: number } | undefined {
  const [begin, end] = [position?.start.offset, position?.end.offset]
  return begin === undefined || end === undefined ? undefined : { begin, end }
}

/** A text that stands for itself, from its beginning to its end. */
export function textNode(value: string): Text {
  const start = { line: 1, column: 1, offset: 0 }
  return { type: 'text', value, position: { start, end: { ...start, offset: value.length } } }
}
