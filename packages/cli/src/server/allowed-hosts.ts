import { isIPv6 } from 'node:net'

/** How the server may be reached. */
export interface Reach {
  /** What `--host` says. */
  readonly host: string
  readonly port: number
  /** The addresses of this machine, when the server listens to all of them. */
  readonly addresses: readonly string[]
}

/**
 * The Host headers that are answered: loopback names, `--host`, and the machine's own addresses when all of them are
 * listened to; each with the port. A page elsewhere that points its own name at this machine (DNS rebinding) gets nothing.
 */
export function allowedHosts({ host, port, addresses }: Reach): ReadonlySet<string> {
  const names = ['localhost', '127.0.0.1', '[::1]', ...[host, ...addresses].map(bracketed)]
  return new Set(names.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]))
}

/** A host as it stands in a URL: `[::1]`, in lower case. */
export const bracketed = (host: string): string => (isIPv6(host) ? `[${host}]` : host).toLowerCase()
