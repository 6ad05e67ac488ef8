import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type ByteRange, byteRange } from './byte-range.js'
import { isUnchanged, type Validators } from './is-unchanged.js'
import { protectiveHeaders } from './protective-headers.js'
import type { Refusal } from './refusal.js'

/** Something to send, in whole or in part. */
export interface Content extends Validators {
  readonly type: string
  /** In bytes. */
  readonly size: number
  readonly read: (range: ByteRange) => Readable | Buffer
}

/** Answer a GET or HEAD with some content: all of it, the part that was asked for, or the news that nothing changed. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  content: Content,
  status = 200,
): Promise<void> {
  const { type, size, etag, modified } = content
  const headers = {
    ...protectiveHeaders,
    etag,
    'last-modified': modified.toUTCString(),
    // Kept, but asked about each time: what is shown is never old.
    'cache-control': 'no-cache',
  }
  // Conditions and ranges are about content that is there (RFC 9110 §13.2.1).
  if (status === 200 && isUnchanged(request.headers, content)) {
    response.writeHead(304, headers).end()
    return
  }
  const isWhole = status !== 200 || request.method !== 'GET'
  const part = isWhole ? undefined : byteRange(request.headers, size, content)
  if (part === 'unsatisfiable') {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${size}`, 'content-length': 0 }).end()
    return
  }
  const range = part ?? { start: 0, end: size - 1 }
  response.writeHead(part ? 206 : status, {
    ...headers,
    'content-type': type,
    'content-length': range.end - range.start + 1,
    'accept-ranges': 'bytes',
    ...(part && { 'content-range': `bytes ${range.start}-${range.end}/${size}` }),
  })
  if (request.method === 'HEAD' || size === 0) {
    response.end()
    return
  }
  const body = content.read(range)
  if (Buffer.isBuffer(body)) response.end(body)
  else await pipeline(body, response)
}

/** Answer with a sentence. */
export function sendText(response: ServerResponse, { status, text, headers }: Refusal): void {
  const body = Buffer.from(`${text}\n`)
  response
    .writeHead(status, {
      ...protectiveHeaders,
      'content-type': 'text/plain; charset=utf-8',
      'content-length': body.length,
      'cache-control': 'no-store',
      // Of a request that is not understood, nobody knows where the next one begins.
      ...(status === 400 && { connection: 'close' }),
      ...headers,
    })
    .end(body)
}
