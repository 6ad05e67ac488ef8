import type { Problem } from '@findings/core'
import { inert, visible } from './visible.js'
import { widthOf } from './wrap.js'

type Range = Pick<Problem, 'line' | 'column' | 'endLine' | 'endColumn'>

/** A line of a frame: source, or the mark below it. */
interface FrameLine {
  readonly text: string
  readonly isMark: boolean
}

/** The lines of a source, as problems count them: without byte order mark, at the line ends of any system. */
export const linesIn = (source: string): readonly string[] => source.replace(/^\ufeff/, '').split(/\r\n?|\n/)

/** Whether a line is of a film or another file that is no text. */
const isNoText = (line: string): boolean => line.startsWith('\0') || (line.includes('\0') && line.includes('\ufffd'))

/**
 * The source lines of a problem, each with a mark below the part that is meant; nothing when there is no such line, or it is no text.
 * Of a range over many lines the first ones and the last are shown.
 */
export function sourceFrame(lines: readonly string[], range: Range, columns: number): readonly FrameLine[] {
  const { line: first } = range
  const begin = first === undefined ? '' : (lines[first - 1] ?? '')
  if (first === undefined || begin.trim() === '' || isNoText(begin)) return []
  const last = Math.min(lastLine(range, first), lines.length)
  const digits = String(last).length
  return shownLines(first, last).flatMap((line) => {
    if (line === undefined) return [{ text: `${'…'.padStart(digits)} |`, isMark: false }]
    const text = lines[line - 1] ?? ''
    const start = line === first ? Math.min((range.column ?? 1) - 1, text.length) : text.search(/\S|$/)
    const end = line === range.endLine ? (range.endColumn ?? 0) - 1 : text.length
    return frameLine({ text, start, end, gutter: String(line).padStart(digits), columns })
  })
}

/** A range that ends before the first character of a line ends on the line above it. */
function lastLine({ endLine, endColumn = 1 }: Range, first: number): number {
  if (endLine === undefined || endLine <= first) return first
  return endColumn <= 1 ? endLine - 1 : endLine
}

/** The numbers of the lines to show; undefined where some are left out. */
function shownLines(first: number, last: number): readonly (number | undefined)[] {
  const all = Array.from({ length: Math.min(last - first + 1, mostLines) }, (_, index) => first + index)
  return last - first < mostLines ? all : [...all.slice(0, 2), undefined, last]
}

const mostLines = 4

function frameLine(of: {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly gutter: string
  readonly columns: number
}): readonly FrameLine[] {
  const { text, start, gutter } = of
  const isBlank = text.trim() === ''
  const end = Math.max(start + 1, of.end)
  const window = windowOf(text, start, end, of.columns - gutter.length - 3)
  const before = `${window.isCut ? '…' : ''}${visible(text.slice(window.from, start))}`
  const marked = visible(text.slice(start, Math.min(end, window.to)))
  const after = `${visible(text.slice(end, window.to))}${window.to < text.length ? '…' : ''}`
  // What stands on both sides of a seam may be a command only together.
  const source = { text: inert(`${gutter} | ${before}${marked}${after}`).trimEnd(), isMark: false }
  if (isBlank) return [source]
  const mark = ' '.repeat(widthOf(before)) + '^'.repeat(Math.max(1, widthOf(marked)))
  return [source, { text: `${' '.repeat(gutter.length)} | ${mark}`, isMark: true }]
}

/** The part of a long line to show: the marked part, with a little before it, as far as there is room. */
function windowOf(text: string, start: number, end: number, columns: number) {
  const width = (from: number, to: number) => widthOf(visible(text.slice(from, to)))
  if (text.length <= columns * 4 && width(0, text.length) <= columns) return { from: 0, to: text.length, isCut: false }
  // One column each for the two signs of a cut.
  const room = Math.max(20, columns - 2)
  const lead = Math.max(0, Math.min(20, room - (end - start)))
  let from = Math.max(0, start - lead)
  while (width(from, start) > lead || isInside(text, from)) from++
  let to = Math.min(text.length, from + room)
  while (to > start + 1 && (width(from, to) > room || isInside(text, to))) to--
  return { from, to, isCut: from > 0 }
}

/** Whether an index stands in the middle of a character that takes two code units. */
const isInside = (text: string, index: number): boolean =>
  /^[\udc00-\udfff]/.test(text.slice(index, index + 1)) && /[\ud800-\udbff]/.test(text.slice(index - 1, index))
