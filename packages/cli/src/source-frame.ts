import type { Problem } from '@findings/core'
import { visible } from './visible.js'
import { widthOf } from './wrap.js'

/** The line that a problem stands in, with a mark below the part that is meant; nothing when there is no such line. */
export function sourceFrame(
  source: string,
  { line, column = 1, endLine, endColumn }: Pick<Problem, 'line' | 'column' | 'endLine' | 'endColumn'>,
  columns: number,
): readonly string[] {
  const text = line === undefined ? undefined : source.split(/\r\n?|\n/)[line - 1]
  if (text === undefined || text.trim() === '') return []
  const start = Math.min(column - 1, text.length)
  const end = Math.max(start + 1, endLine === line ? (endColumn ?? 0) - 1 : text.length)
  const gutter = `${line} | `
  const window = windowOf(text, start, end, columns - gutter.length)
  const before = `${window.isCut ? '…' : ''}${visible(text.slice(window.from, start))}`
  const marked = visible(text.slice(start, Math.min(end, window.to)))
  const after = `${visible(text.slice(end, window.to))}${window.to < text.length ? '…' : ''}`
  return [
    `${gutter}${before}${marked}${after}`,
    `${' '.repeat(gutter.length - 2)}| ${' '.repeat(widthOf(before))}${'^'.repeat(Math.max(1, widthOf(marked)))}`,
  ]
}

/** The part of a long line to show: the marked part, with a little before it. */
function windowOf(text: string, start: number, end: number, columns: number) {
  if (widthOf(text) <= columns) return { from: 0, to: text.length, isCut: false }
  const room = Math.max(20, columns - 2)
  const lead = Math.max(0, Math.min(20, room - (end - start)))
  const from = Math.max(0, start - lead)
  return { from, to: Math.min(text.length, from + room), isCut: from > 0 }
}
