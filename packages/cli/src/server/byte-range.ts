import type { IncomingHttpHeaders } from 'node:http'
import type { Validators } from './is-unchanged.js'

/** First and last byte, both counted from 0 and both sent. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * The part of a file that a request wants; `unsatisfiable` when the file has no such part; undefined for the whole file:
 * without a Range, with one that is not understood, with several at once (which a server may ignore, RFC 9110 §14.2), and
 * when If-Range names another state of the file.
 */
export function byteRange(
  headers: IncomingHttpHeaders,
  size: number,
  validators: Validators,
): ByteRange | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=[ \t]*(\d{0,15})-(\d{0,15})[ \t]*$/i.exec(headers.range ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined
  if (!isSameState(headers['if-range'], validators)) return undefined
  if (first === '') return Number(last) === 0 || size === 0 ? 'unsatisfiable' : tail(size, Number(last))
  if (last !== '' && Number(last) < Number(first)) return undefined
  if (Number(first) >= size) return 'unsatisfiable'
  return { start: Number(first), end: Math.min(last === '' ? Infinity : Number(last), size - 1) }
}

const tail = (size: number, length: number): ByteRange => ({ start: Math.max(0, size - length), end: size - 1 })

/** A weak tag never matches here, and a date only exactly (RFC 9110 §13.1.5). */
function isSameState(condition: unknown, { etag, modified }: Validators): boolean {
  if (typeof condition !== 'string') return true
  return condition === etag || condition === modified.toUTCString()
}
