import { readSource } from './find-config.js'

/** A module that cannot be parsed. */
interface SyntaxFault {
  readonly file: string
  readonly reason: string
  readonly at: { readonly start: { readonly line: number; readonly column: number } }
}

/** What the compiler says of a module that it cannot parse: its message ends in file, line and column, which counts from 0. */
export function syntaxError(error: unknown): SyntaxFault | undefined {
  const message = error instanceof Error ? error.message : ''
  const [, reason, file, line, column] = /^ParseError: (.*?)\s*\n\s*(.+):(\d+):(\d+)\s*$/s.exec(message) ?? []
  if (reason === undefined || file === undefined) return undefined
  const said = reason.replace(/^[a-z]:\\.*?: /i, '') // on Windows, what the compiler leaves of the path
  return { file, reason: said, at: { start: lastWritten(readSource(file), Number(line), Number(column) + 1) } }
}

/** The place; of one on an empty line, where what is missing would stand: the end of the text above it. */
function lastWritten(source: string, line: number, column: number) {
  const above = source.split(/\r\n?|\n/).slice(0, line)
  if (above.at(-1)?.trim() !== '') return { line, column }
  const last = above.findLastIndex((one) => one.trim() !== '')
  return { line: last + 1, column: Math.max(1, above[last]?.trimEnd().length ?? 1) }
}
