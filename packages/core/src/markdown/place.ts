import type { Fault, Place } from '../problems.js'
import type { Span } from '../story/body.js'

interface Placed {
  readonly position?:
    | {
        readonly start: { readonly line: number; readonly column: number }
        readonly end: { readonly line: number; readonly column: number }
      }
    | undefined
}

/** Where a node stands in its file; undefined for nodes that a plugin made. */
export function spanOf(node: Placed): Span | undefined {
  if (!node.position) return undefined
  const { start, end } = node.position
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } }
}

/** The same, as faults carry it. */
export function placeOf(node: Placed): Place | undefined {
  const span = spanOf(node)
  return span && { span }
}

/** Sorts faults as they stand in the file, those without a place first. */
export function byPlace(a: Fault, b: Fault): number {
  const [one, two] = [a, b].map(({ at }) => (at && 'span' in at ? at.span.start : { line: 0, column: 0 }))
  return one && two ? one.line - two.line || one.column - two.column : 0
}
