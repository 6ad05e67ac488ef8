import type { Point } from '../story/body.js'

/** Offset of a place in JavaScript source, as V8 counts its lines. */
export function offsetInCode(code: string, { line, column }: Point): number {
  const ends = /[\n\u2028\u2029]/g
  for (let n = 1; n < line; n++) ends.exec(code)
  return ends.lastIndex + column - 1
}
