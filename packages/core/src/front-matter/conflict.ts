import type { Span } from '../story/body.js'
import { pointAt } from './points.js'

/**
 * A line that Git writes around two versions that it could not join. The last may be what is left: it names a branch, a commit with its subject or a
 * stash. `=======` may underline a heading, and seven `>` may quote.
 */
const marker = /^(?:<{7}(?: .*)?|>{7} (?:\S+|(?:parent of )?[0-9a-f]{7,40} \(.*\)?|Stashed changes))$/

const fence = /^ {0,3}(`{3,}|~{3,})/

/** The first line by which Git marks that two people's versions stand in a file; none in a block of code, which may be about them. */
export function findConflict(text: string): Span | undefined {
  if (!/[<>]{7}/.test(text)) return undefined // as in nearly all files
  const first = linesOf(text).find(({ line }) => marker.test(line))
  if (!first) return undefined
  const start = pointAt(text, first.offset)
  return { start, end: { line: start.line, column: start.column + first.line.length } }
}

/** The lines of a text that stand in no block of code. */
function linesOf(text: string): { readonly line: string; readonly offset: number }[] {
  let open = ''
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index: offset }) => {
    const [, marks = ''] = fence.exec(line) ?? []
    const isFence = open === '' ? marks !== '' : marks.startsWith(open)
    if (isFence) open = open === '' ? marks : ''
    return open === '' && !isFence ? [{ line: line.trimEnd(), offset }] : []
  })
}
