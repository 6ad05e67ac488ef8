import type { Point } from '../story/body.js'

/** Turns offsets of a text into lines and columns; the lines are counted once, and only when one is asked for. */
export function createPoints(text: string): (offset: number) => Point {
  let starts: readonly number[] | undefined
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length)]
    let line = 0
    for (let step = 2 ** 20; step >= 1; step /= 2) {
      const start = starts[line + step]
      if (start !== undefined && start <= offset) line += step
    }
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
  }
}
