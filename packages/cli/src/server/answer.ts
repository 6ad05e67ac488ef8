import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type EventChannel, eventsRefusal } from './event-channel.js'
import { fileContent } from './file-content.js'
import { hiddenPage } from './hidden-page.js'
import { isLoopback } from './is-loopback.js'
import type { LiveSite } from './live-site.js'
import { refusalOf } from './refusal.js'
import { eventsPath, reloadPath, reloadScript } from './reload-script.js'
import { requestPath } from './request-path.js'
import type { Route } from './routes.js'
import { type Content, send, sendText } from './send.js'
import { troublePage } from './trouble-page.js'

/** What the server answers from. */
export interface Serving {
  readonly site: LiveSite
  readonly events: EventChannel
  readonly hosts: ReadonlySet<string>
  /** Whether pages are kept current. */
  readonly isLive: boolean
}

/** Answer one request. */
export async function answer(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  const { site, events, hosts, isLive } = serving
  const target = requestPath(request.url ?? '')
  const refusal = refusalOf(request, target, hosts)
  if (refusal || !target) return sendText(response, refusal ?? notThere)
  const { path, query } = target
  if (isLive && path === eventsPath) {
    const closed = eventsRefusal(request)
    return closed ? sendText(response, closed) : events.connect(request, response, query)
  }
  if (isLive && path === reloadPath) return send(request, response, ownContent('text/javascript', reloadScript()))
  if (!site.exists) return send(request, response, ownContent('text/html', Buffer.from(troublePage(site))), 503)
  const route = site.find(path)
  if (route && 'to' in route) {
    return sendText(response, { status: 302, text: 'It is here:', headers: { location: route.to + query } })
  }
  if (route !== undefined && (await sendFile(route, 200))) return
  // What is hidden is told to nobody at another machine.
  const hidden = isLive && isLoopback(request.socket.remoteAddress ?? '') ? site.hiddenAt(path) : undefined
  if (hidden) return send(request, response, ownContent('text/html', Buffer.from(hiddenPage(hidden, site))), 404)
  if (!(site.notFound && (await sendFile(site.notFound, 404)))) sendText(response, notThere)

  /** False when the file was removed a moment ago, or cannot be read. */
  async function sendFile(of: Route, status: number): Promise<boolean> {
    if (!('file' in of)) return false
    const handle = await open(of.source).catch(() => undefined)
    if (!handle) return false
    try {
      await send(request, response, await fileContent(of.file, handle, isLive ? site : undefined), status)
      return true
    } finally {
      await handle.close()
    }
  }
}

const notThere = { status: 404, text: 'There is no such page.' }

/** Content that is not of the site. */
const ownContent = (type: string, bytes: Buffer): Content => ({
  type: `${type}; charset=utf-8`,
  size: bytes.length,
  etag: `"${createHash('sha256').update(bytes).digest('base64url')}"`,
  modified: new Date(0),
  read: ({ start, end }) => bytes.subarray(start, end + 1),
})
