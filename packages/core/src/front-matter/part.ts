import type { Span } from '../story/body.js'

/** Words in a value of front matter, as the value has them. */
export interface Part {
  readonly text: string
  /** How many times the value has them further up. */
  readonly before: number
}

/** The words that begin at an index of a value. */
export function partOf(value: string, index: number, text: string): Part {
  let before = 0
  for (let at = value.indexOf(text); at >= 0 && at < index; at = value.indexOf(text, at + 1)) before++
  return { text, before }
}

/** The words between two offsets of a value; none where they, or the value, are so long that the value is place enough. */
export function partIn(value: string, begin: number, end: number): Part | undefined {
  const isShort = value.length <= longest.value && end > begin && end - begin <= longest.part
  return isShort ? partOf(value, begin, value.slice(begin, end)) : undefined
}

/** The same between two places, of which the first line is that of the value. */
export function partBetween(value: string, { start, end }: Span): Part | undefined {
  if (value.length > longest.value) return undefined
  const lines = value.split(/(?<=\r\n|\n|\r(?!\n))/)
  const offsetOf = ({ line, column }: Span['start']) => lines.slice(0, line - 1).join('').length + column - 1
  return partIn(value, offsetOf(start), offsetOf(end))
}

const longest = { value: 10_000, part: 200 }

/** Where the source of a value has some of its words; undefined where it writes them in another way, as with escapes. */
export function findPart(
  source: string,
  { text, before }: Part,
): { readonly start: number; readonly end: number } | undefined {
  const pattern = text
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/\s+/g, '\\s+') // a value of several lines is folded
    .replace(/'/g, "''?") // doubled between single quotes
  const words = new RegExp(pattern, 'gu')
  let found = words.exec(source)
  for (let left = before; found && left > 0; left--) {
    words.lastIndex = found.index + 1
    found = words.exec(source)
  }
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}
