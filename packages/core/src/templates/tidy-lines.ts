import type { Piece, Tag } from './parse-template.js'

/** Markup that stands alone on its line: the line is printed only when the markup is not empty. */
export interface LineTag extends Tag {
  readonly before: string
  readonly after: string
}

/**
 * Take what would be blank lines out of a template: of a line that holds only `<% code %>` nothing is printed, of one
 * that holds only `<%~ markup %>` nothing when the markup is empty. Lines that `-` or `_` joined count as one.
 */
export function tidyLines(pieces: readonly Piece[]): readonly (string | Tag | LineTag)[] {
  const tidy: (string | Tag | LineTag)[] = []
  for (const piece of linesOf(pieces).flatMap(tidyLine)) {
    const last = tidy.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') tidy[tidy.length - 1] = last + piece
    else if (piece !== '') tidy.push(piece)
  }
  return tidy
}

function linesOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]]
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      lines.at(-1)?.push(piece)
      continue
    }
    const [first = '', ...rest] = piece.split(/(?<=\n)/)
    lines.at(-1)?.push(first)
    for (const line of rest) lines.push([line])
    if (piece.endsWith('\n')) lines.push([])
  }
  return lines
}

function tidyLine(line: readonly Piece[]): readonly (string | Tag | LineTag)[] {
  const tags = line.filter((piece) => typeof piece !== 'string')
  const alone = tags.length > 0 && line.every((piece) => typeof piece !== 'string' || /^\s*$/.test(piece))
  if (!alone) return line
  if (tags.every(({ type }) => type === 'code')) return tags
  const [tag, another] = tags
  if (tag?.type !== 'markup' || another) return line
  const at = line.indexOf(tag)
  return [{ ...tag, before: line.slice(0, at).join(''), after: line.slice(at + 1).join('') }]
}
