import { createServer } from 'node:http'
import { isIPv4 } from 'node:net'
import { networkInterfaces } from 'node:os'
import { allowedHosts, bracketed } from './allowed-hosts.js'
import { answer } from './answer.js'
import { answerMalformed } from './answer-malformed.js'
import { boundConnections } from './bound-connections.js'
import { EventChannel } from './event-channel.js'
import { isLoopback } from './is-loopback.js'
import { listen } from './listen.js'
import { LiveSite, type Update } from './live-site.js'

export interface ServerSettings {
  readonly host: string
  /** The first to try; 0 for any that is free. */
  readonly port: number
  /** Whether pages are kept current while they are open. Default: true. */
  readonly isLive?: boolean
  readonly limits?: Partial<Limits>
}

/** What a client may take. Times are in milliseconds. */
interface Limits {
  readonly connections: number
  readonly headersTimeout: number
  readonly requestTimeout: number
  /** How long a client may read nothing of what it asked for. */
  readonly idleTimeout: number
}

/** A running server. */
export interface DevServer {
  readonly port: number
  /** `http://127.0.0.1:4321`, as a browser on this machine reaches it. */
  readonly origin: string
  /** How other machines reach it; empty when only this one does. */
  readonly exposedAt: readonly string[]
  /** Serve what a build made, and tell the pages that are open. */
  readonly update: (update: Update) => void
  readonly close: () => Promise<void>
}

const defaults: Limits = { connections: 256, headersTimeout: 10_000, requestTimeout: 20_000, idleTimeout: 60_000 }

/** Start a server for a site that is being written, or was. It serves what builds made and nothing else of the disk. */
export async function createDevServer({ host, port, isLive = true, limits }: ServerSettings): Promise<DevServer> {
  const { connections, headersTimeout, requestTimeout, idleTimeout } = { ...defaults, ...limits }
  const site = new LiveSite()
  const events = new EventChannel(site)
  const server = createServer({
    headersTimeout,
    requestTimeout,
    connectionsCheckingInterval: Math.min(headersTimeout, 1000),
  })
  server.setTimeout(idleTimeout)
  boundConnections(server, connections)
  answerMalformed(server)
  const { address, port: own } = await listen(server, { host, port })
  // A connection that the system does not give us, as when no file may be opened any more, is no reason to end.
  server.on('error', () => {})
  const addresses = isAny(address) ? addressesOfMachine(isIPv4(address)) : []
  const hosts = allowedHosts({ host, port: own, addresses })
  server.on('request', (request, response) => {
    // The client went away, or the disk failed under an answer that has begun: there is nobody or nothing to tell.
    answer(request, response, { site, events, hosts, isLive }).catch(() => response.destroy())
  })
  const at = (name: string) => `http://${bracketed(name)}:${own}`
  return {
    port: own,
    origin: at(isAny(address) ? '127.0.0.1' : host),
    exposedAt: isLoopback(address) ? [] : (isAny(address) ? addresses : [host]).map(at),
    update(update) {
      site.update(update)
      events.tell()
    },
    close() {
      events.close()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      return closed
    },
  }
}

const isAny = (address: string) => address === '0.0.0.0' || address === '::'

/** The addresses at which other machines reach this one; without those that hold on one cable only. */
const addressesOfMachine = (isFour: boolean): readonly string[] =>
  Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ internal, family, address }) => !internal && (!isFour || family === 'IPv4') && !/^fe80:/i.test(address))
    .map(({ address }) => address)
