import type { Point, Span } from '../story/body.js'

/**
 * Turns offsets of a text, whose first line is `firstLine` of its file, into lines and columns; the lines are counted
 * once, and only when one is asked for.
 */
export function createPoints(text: string, firstLine = 1): (offset: number) => Point {
  let starts: readonly number[] | undefined
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length)]
    let line = 0
    for (let step = 2 ** 20; step >= 1; step /= 2) {
      const start = starts[line + step]
      if (start !== undefined && start <= offset) line += step
    }
    return { line: firstLine + line, column: offset - (starts[line] ?? 0) + 1 }
  }
}

/** Line and column of a character of `text`. */
export const pointAt = (text: string, offset: number): Point => createPoints(text)(offset)

/** Turns two offsets of a text into a span. */
export function createSpans(text: string, firstLine = 1): (start: number, end: number) => Span {
  const pointAt = createPoints(text, firstLine)
  return (start, end) => ({ start: pointAt(start), end: pointAt(Math.max(start, end)) })
}

/** The span between two offsets of `text`. */
export const spanBetween = (text: string, start: number, end: number): Span => createSpans(text)(start, end)
