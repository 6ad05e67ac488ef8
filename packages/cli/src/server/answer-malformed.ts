import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { protectiveHeaders } from './protective-headers.js'
import { wrongMethod } from './refusal.js'

/** Answer what never becomes a request: bytes that are no HTTP, headers without end, a client that takes too long. */
export function answerMalformed(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    end(socket, statusOf[error.code ?? ''] ?? '400 Bad Request')
  })
  server.on('connect', (_, socket) => end(socket, '405 Method Not Allowed', wrongMethod.headers))
}

const statusOf: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
}

function end(socket: Duplex, status: string, more: Readonly<Record<string, string>> = {}): void {
  const headers = { ...protectiveHeaders, ...more, 'content-length': '0', connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`, () => socket.destroy())
  else socket.destroy()
}
