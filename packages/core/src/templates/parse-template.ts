import { Eta } from 'eta/core'
import { TemplateError } from './template-error.js'

/** A piece of a template: text to print as it is, or a tag. */
export type Piece = string | Tag

/** `<% code %>`, `<%= text %>` or `<%~ markup %>`. */
export interface Tag {
  readonly type: 'code' | 'text' | 'markup'
  readonly code: string
  /** Offset of `code` in the source. */
  readonly start: number
}

const types: Readonly<Record<string, Tag['type']>> = { e: 'code', i: 'text', r: 'markup' }

/** Cut a template, whose lines end in `\n`, into text and tags; throws a `TemplateError` where a tag is not closed. */
export function parseTemplate(file: string, source: string): readonly Piece[] {
  const opening = /<%[-_]?\s*[=~]?\s*/g
  return parseTags(file, source).map((node): Piece => {
    if (typeof node === 'string') return plain(node)
    const start = startOfCode(source, node.val, opening)
    opening.lastIndex = start + node.val.length
    return { type: types[node.t] ?? 'code', code: node.val, start }
  })
}

function parseTags(file: string, source: string) {
  try {
    return new Eta({ autoTrim: false }).parse(source)
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    const [, words = message, line = '1', column = '1'] = /^(.*?) at line (\d+) col (\d+)/.exec(message) ?? []
    const reason = words.charAt(0).toUpperCase() + words.slice(1)
    throw new TemplateError({ file, line: Number(line), column: Number(column) }, reason, cause)
  }
}

/** Eta hands out text as it stands in a JavaScript string. */
const plain = (text: string) => text.replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char))

/** Eta says what a tag holds, but not where: find it again. */
function startOfCode(source: string, code: string, opening: RegExp): number {
  const match = opening.exec(source)
  const start = match ? match.index + match[0].length : -1
  if (start < 0 || !source.startsWith(code, start)) throw new Error(`Cannot find \`${code}\` in its template again`)
  return start
}
