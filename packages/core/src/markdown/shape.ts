import type { Point } from '../story/body.js'
import { limits } from './limits.js'

/** What can be said of Markdown without parsing it. */
export interface Shape {
  /** The first line that is nested too deep to be parsed. */
  readonly tooDeep: { readonly at: Point; readonly depth: number } | undefined
  /** Whether parsing may take long. */
  readonly hard: boolean
}

interface Fence {
  readonly colons: number
  readonly quotes: number
  readonly items: number
}

/**
 * Look at Markdown line by line, in linear time. Depth is an estimate: exact for sane stories, never far too low (only
 * shifting quotes to the left from line to line gains some levels), sometimes too high inside code.
 */
export function shapeOf(text: string): Shape {
  /** Least column at which a line still belongs to each open list item. */
  const items: number[] = []
  const fences: Fence[] = []
  let hard = text.length > limits.easyLength
  let number = 0
  let delimiters = 0
  let lines = 0
  let effort = 0
  let marks = 0
  for (const line of text.split(/\r\n?|\n/)) {
    number++
    if (line.trim() === '') {
      delimiters = 0
      lines = 0
      continue
    }
    delimiters += countDelimiters(line)
    effort += lines++
    const { depth, column, marks: found } = depthOf(line, items, fences)
    marks += found
    if (delimiters > limits.easyDelimiters || effort > limits.easyLines || marks > limits.easyMarks) hard = true
    if (depth > limits.depth) return { tooDeep: { at: { line: number, column }, depth }, hard }
  }
  return { tooDeep: undefined, hard }
}

const isDelimiter: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  '*_~[]<!`'.includes(String.fromCharCode(code)),
)

function countDelimiters(line: string): number {
  let count = 0
  for (let at = 0; at < line.length; at++) if (isDelimiter[line.charCodeAt(at)]) count++
  return count
}

const listMarker = /(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)|\[\^[^\]\s]+\]:/y

/** How deep a line is nested, and the column of the first mark too many. Updates what is open for the lines after it. */
function depthOf(line: string, items: number[], fences: Fence[]): { depth: number; column: number; marks: number } {
  const rule = startOfRule(line)
  let at = 0
  let column = 0
  let quotes = 0
  let indent = 0
  let marks = 0
  let tooMany: number | undefined
  let fresh = true
  for (;;) {
    const character = line.charAt(at)
    const begin = at + 1
    if (character === ' ' || character === '\t') {
      const width = character === '\t' ? 4 - (column % 4) : 1
      column += width
      indent += width
      at++
      continue
    }
    if (character === '>') {
      quotes++
      indent = -1 // the space after the mark belongs to it
      column++
      at++
    } else {
      if (fresh) while ((items.at(-1) ?? 0) > column) items.pop()
      fresh = false
      listMarker.lastIndex = at
      const marker = at < rule ? listMarker.exec(line)?.[0] : undefined
      if (marker === undefined) break
      items.push(column + 2)
      indent = -1
      column += marker.length
      at += marker.length
    }
    if (quotes + items.length + fences.length > limits.depth) tooMany ??= begin
    marks++
  }
  if (line.startsWith(':::', at)) marks++
  followFence(line.slice(at), { quotes, items: items.length }, indent, fences)
  return { depth: quotes + items.length + fences.length, column: tooMany ?? at + 1, marks }
}

/** Where the line begins to be nothing but `* * *` or `- - -`: no list. */
function startOfRule(line: string): number {
  const mark = line.trimEnd().slice(-1)
  if (mark !== '*' && mark !== '-') return line.length
  let start = line.length
  let marks = 0
  while (start > 0 && (line[start - 1] === mark || line[start - 1] === ' ' || line[start - 1] === '\t')) {
    start--
    if (line[start] === mark) marks++
  }
  return marks >= 3 ? start : line.length
}

/** Containers: `:::name` opens one, `:::` closes the outermost that has as few colons and stands as deep. */
function followFence(rest: string, place: Omit<Fence, 'colons'>, indent: number, fences: Fence[]): void {
  const colons = /^:{3,}/.exec(rest)?.[0].length
  if (colons === undefined) return
  if (rest.slice(colons).trim() !== '') {
    fences.push({ colons, ...place })
    return
  }
  const closed = fences.findIndex(
    (fence) => fence.colons <= colons && fence.quotes === place.quotes && fence.items === place.items,
  )
  if (closed >= 0 && (place.items > 0 || indent <= 3)) fences.splice(closed)
}
