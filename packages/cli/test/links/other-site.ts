import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createRawServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** What another site does with a request: answers a status, perhaps with headers, or whatever else it likes. */
export type Route =
  | number
  | readonly [status: number, headers: Readonly<Record<string, string>>]
  | ((request: IncomingMessage, response: ServerResponse) => void)

/** Another site on this machine, for as long as the test. */
export interface OtherSite {
  readonly origin: string
  /** `HEAD /path`, in the order in which they came. */
  readonly asked: readonly string[]
  readonly requests: readonly IncomingMessage[]
}

/** Start a site with these paths, which answers 404 to all others. `host` is any address of this machine: 127.0.0.1, 127.0.0.2 … */
export async function otherSite(routes: Readonly<Record<string, Route>>, host = '127.0.0.1'): Promise<OtherSite> {
  const asked: string[] = []
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    requests.push(request)
    const route = routes[request.url ?? ''] ?? 404
    if (typeof route === 'function') route(request, response)
    else if (typeof route === 'number') response.writeHead(route).end()
    else response.writeHead(...(route as [number, Record<string, string>])).end()
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, host, () => resolve(portOf(server.address())))
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { origin: `http://${host}:${port}`, asked, requests }
}

/** Start something that answers each connection as it likes, be it HTTP or not. */
export async function rawSite(answer: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createRawServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {}) // whoever asked may have gone
    socket.once('data', () => answer(socket))
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())))
  })
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return `http://127.0.0.1:${port}/`
}

function portOf(address: string | { readonly port: number } | null): number {
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}
