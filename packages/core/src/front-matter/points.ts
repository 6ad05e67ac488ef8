import type { Point, Span } from '../story/body.js'

/** Line and column of a character of `text`, whose first line is `firstLine` of its file. */
export function pointAt(text: string, offset: number, firstLine = 1): Point {
  const lines = text.slice(0, offset).split(/\r\n?|\n/)
  return { line: firstLine - 1 + lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/** The span between two offsets of `text`. */
export function spanBetween(text: string, start: number, end: number, firstLine = 1): Span {
  return { start: pointAt(text, start, firstLine), end: pointAt(text, Math.max(start, end), firstLine) }
}
