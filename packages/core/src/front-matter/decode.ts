import { isUtf8 } from 'node:buffer'
import { firstLine } from '../files/first-line.js'
import { withPlainLines } from '../plain-lines.js'
import { type Fault, fault } from '../problems.js'
import { formatOf } from './format-of.js'
import { pointAt } from './points.js'

/** The text of a file: strict UTF-8, without byte order mark, with lines that end in `\n`. Characters that no page can show are refused too. */
export function decode(file: string, bytes: Uint8Array): { text: string } | { fault: Fault } {
  const format = formatOf(bytes)
  if (format !== undefined) return { fault: fault('invalid-utf8', file, { span: firstLine }, { format }) }
  const text = new TextDecoder().decode(bytes)
  const bad = isUtf8(bytes) ? text.search(unshowable) : firstBad(text, bytes)
  if (bad < 0) return { text: withPlainLines(text) }
  const start = pointAt(text, bad)
  const span = { start, end: { line: start.line, column: start.column + 1 } }
  const code = isUtf8(bytes) ? text.charCodeAt(bad) : 0
  const values = code > 0 ? { code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` } : {}
  return { fault: fault('invalid-utf8', file, { span }, values) }
}

/** What HTML and XML cannot hold, or should not. A NUL most often means UTF-16, and U+0080 to U+009F that Windows-1252 was taken for Latin-1. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what this finds
const unshowable = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffe\uffff]/

/** Where `text` has the first U+FFFD that the bytes do not have. */
function firstBad(text: string, bytes: Uint8Array): number {
  let offset = startsWith(bytes, 0, [0xef, 0xbb, 0xbf]) ? 3 : 0
  let index = -1
  do {
    const from = index + 1
    if (index >= 0) offset += 3
    index = text.indexOf('\uFFFD', from)
    offset += Buffer.byteLength(text.slice(from, index < 0 ? undefined : index))
  } while (index >= 0 && startsWith(bytes, offset, [0xef, 0xbf, 0xbd]))
  return index
}

const startsWith = (bytes: Uint8Array, offset: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, index) => bytes[offset + index] === byte)
