import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Listen at a port or, while that is taken, at the next one. Gives where the server listens. */
export async function listen(server: Server, { host, port }: { host: string; port: number }): Promise<AddressInfo> {
  const last = port === 0 ? 0 : Math.min(port + mostTries - 1, 65_535)
  for (let next = port; ; next++) {
    try {
      return await listenAt(server, host, next)
    } catch (error) {
      if (!isTaken(error) || next >= last) throw error
    }
  }
}

const mostTries = 20

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

function listenAt(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', reject)
      const address = server.address()
      if (typeof address === 'object' && address) resolve(address)
      else reject(new Error('The server listens at no port'))
    })
  })
}
