import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Message } from '../browser/message.js'
import { isLoopback } from './is-loopback.js'
import type { LiveSite } from './live-site.js'
import { protectiveHeaders } from './protective-headers.js'
import type { Refusal } from './refusal.js'
import { requestPath } from './request-path.js'

interface Page {
  readonly address: string
  /** Whether it is open on this machine: what is hidden is told to no other. */
  readonly isLocal: boolean
  version: string
}

/** Server-sent events to the pages that are open: whether to load again, and what is wrong with the site. */
export class EventChannel {
  readonly #pages = new Map<ServerResponse, Page>()
  // Proxies and Node's own time limit end a connection on which nothing happens.
  readonly #heartbeat = setInterval(() => this.#send(() => ':\n\n'), 20_000).unref()

  constructor(readonly site: LiveSite) {}

  /** Keep a request open, and tell it at once what it missed. `query` says which page asks, and what state it shows. */
  connect(request: IncomingMessage, response: ServerResponse, query: string): void {
    const asked = new URLSearchParams(query)
    const version = request.headers['last-event-id']
    const page = {
      address: requestPath(asked.get('page') ?? '')?.path ?? '',
      isLocal: isLoopback(request.socket.remoteAddress ?? ''),
      version: typeof version === 'string' ? version : (asked.get('version') ?? ''),
    }
    response.writeHead(200, {
      ...protectiveHeaders,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    })
    // Whoever asked last is most likely to be looking.
    if (this.#pages.size >= mostPages) this.#pages.keys().next().value?.destroy()
    this.#pages.set(response, page)
    response.once('close', () => this.#pages.delete(response))
    response.write(`retry: 1000\n\n${this.#eventFor(page)}`)
  }

  /** Tell every page about the last build. */
  tell(): void {
    this.#send((page) => this.#eventFor(page))
  }

  close(): void {
    clearInterval(this.#heartbeat)
    for (const response of this.#pages.keys()) response.end()
  }

  #eventFor(page: Page): string {
    const { version, trouble } = this.site
    const remarks = page.isLocal ? this.site.remarksAt(page.address) : undefined
    const message: Message = {
      action: this.site.actionFor(page.address, page.version),
      files: trouble?.files ?? [],
      closing: trouble?.closing ?? '',
      ...(remarks && { remarks }),
    }
    page.version = version
    return `id: ${version}\ndata: ${JSON.stringify(message)}\n\n`
  }

  #send(textFor: (page: Page) => string): void {
    for (const [response, page] of this.#pages) {
      // One that does not read must not fill our memory; it will connect again and be told what it missed.
      if (response.writableLength > mostWaiting) response.destroy()
      else response.write(textFor(page))
    }
  }
}

const mostPages = 64
const mostWaiting = 1024 * 1024

/**
 * Why a request may not listen: only pages of this server may. A browser says where a request comes from, in `Origin` or in
 * `Sec-Fetch-Site`; with neither it is no page of another site that asks.
 */
export function eventsRefusal({ headers, method }: IncomingMessage): Refusal | undefined {
  const { origin, host } = headers
  const isOwn = origin === undefined || origin === `http://${host}`
  const from = headers['sec-fetch-site']
  if (!isOwn || (from !== undefined && from !== 'same-origin')) {
    return { status: 403, text: 'Only pages of this server may listen.' }
  }
  if (method !== 'GET') return { status: 405, text: 'Events can only be listened to.', headers: { allow: 'GET' } }
  return undefined
}
