import { lookup as systemLookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { failureOf } from './failure-of.js'
import { isPrivateHost } from './is-private.js'
import { publicOnly } from './public-only.js'
import type { Reply, Request } from './reply.js'

/** How requests are made. */
export interface RequestSettings {
  readonly userAgent: string
  /** Milliseconds that one may take. */
  readonly timeout: number
  readonly allowPrivate: boolean
  /** Ends those that are on their way. */
  readonly signal: AbortSignal
  /** Finds the addresses of names. Default: as the system does. */
  readonly lookup?: LookupFunction
}

/** More than Node reads: some sites send long policies. */
const maxHeaderSize = 64 * 1024

/** Makes requests one by one, each on a connection of its own, without cookies and without anybody’s name and password. */
export function createRequest(settings: RequestSettings): Request {
  const { allowPrivate, lookup: given = systemLookup } = settings
  const lookup = allowPrivate ? given : publicOnly(given)
  let network: Promise<boolean> | undefined
  return async (url, method) => {
    if (!allowPrivate && isPrivateHost(url.hostname)) return { failure: 'private' }
    const reply = await replyTo(url, method, { ...settings, lookup })
    if (!('failure' in reply) || reply.failure !== 'host') return reply
    // Without a network no site is found: that says nothing about this one.
    network ??= isFound('doi.org', given)
    return (await network) ? reply : { failure: 'lookup' }
  }
}

function replyTo(
  url: URL,
  method: 'HEAD' | 'GET',
  { userAgent, timeout, signal, lookup }: RequestSettings & { readonly lookup: LookupFunction },
): Promise<Reply> {
  const { request, Agent } = url.protocol === 'https:' ? https : http
  const agent = new Agent({ keepAlive: false })
  const headers = { 'User-Agent': userAgent, Accept: 'text/html, */*;q=0.8' }
  return new Promise((resolve, reject) => {
    const sent = request(bare(url), { method, headers, agent, lookup, maxHeaderSize, signal })
    const timer = setTimeout(() => {
      sent.destroy(Object.assign(new Error('No answer in time'), { code: 'FINDINGS_TIMEOUT' }))
    }, timeout)
    sent.once('response', ({ statusCode = 0, headers: { location, 'retry-after': retryAfter } }) => {
      resolve({
        status: statusCode,
        ...(location !== undefined && { location: inUtf8(location) }),
        ...(retryAfter !== undefined && { retryAfter }),
      })
      sent.destroy()
    })
    sent.on('error', (error) => (signal.aborted ? reject(error) : resolve({ failure: failureOf(error) })))
    sent.once('close', () => {
      clearTimeout(timer)
      resolve({ failure: 'broken' }) // where nothing else was said
    })
    sent.end()
  })
}

function bare(url: URL): URL {
  const asked = new URL(url)
  Object.assign(asked, { username: '', password: '', hash: '' })
  return asked
}

/** Node reads headers byte by byte, sites write addresses in UTF-8. */
const inUtf8 = (header: string): string => Buffer.from(header, 'latin1').toString('utf8')

const isFound = (name: string, lookup: LookupFunction): Promise<boolean> =>
  new Promise((resolve) => lookup(name, { all: true }, (error) => resolve(!error)))
