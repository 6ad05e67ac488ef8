import type { IncomingMessage } from 'node:http'
import type { RequestPath } from './request-path.js'

/** Why a request is not answered. */
export interface Refusal {
  readonly status: number
  readonly text: string
  readonly headers?: Readonly<Record<string, string>>
}

/** What is wrong with a request before anything is looked up; undefined when it may be answered. */
export function refusalOf(
  request: IncomingMessage,
  target: RequestPath | undefined,
  hosts: ReadonlySet<string>,
): Refusal | undefined {
  const names = request.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase())
  // Of two Host headers Node shows the first, a proxy may have read the second.
  if (names.filter((name) => name === 'host').length !== 1) return malformed
  const isAllowed = (host: string) => hosts.has(host.toLowerCase())
  if (!isAllowed(request.headers.host ?? '')) return wrongHost
  if (request.method !== 'GET' && request.method !== 'HEAD') return wrongMethod
  if (!target || hasBody(request)) return malformed
  return target.authority === undefined || isAllowed(target.authority) ? undefined : wrongHost
}

/** A body means nothing here, and reading it would take as long as somebody likes. */
const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

const malformed: Refusal = { status: 400, text: 'This request is malformed.' }

const wrongHost: Refusal = {
  status: 403,
  text: 'This server does not answer to that name. To let it, start it with --host.',
}

export const wrongMethod: Refusal = {
  status: 405,
  text: 'Pages can only be read here.',
  headers: { allow: 'GET, HEAD' },
}
