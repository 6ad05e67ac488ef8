import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Keep no more than so many connections open. When there is one more, the oldest that waits for a request goes, else the
 * oldest of all: whoever comes new is answered, however many others just sit there.
 */
export function boundConnections(server: Server, most: number): void {
  const open = new Set<Socket>()
  const busy = new Set<Socket>()
  server.maxConnections = most * 2 // Closed ones are counted for another moment.
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    if (open.size <= most) return
    const oldest = [...open].find((one) => !busy.has(one)) ?? open.values().next().value
    if (oldest) open.delete(oldest)
    oldest?.destroy()
  })
  server.on('request', ({ socket }, response) => {
    busy.add(socket)
    response.once('close', () => busy.delete(socket))
  })
}
