import { BlockList, isIP } from 'node:net'

/** Networks of this machine, of homes and offices, and those that no website is in (IANA special-purpose address registries). */
const subnets = {
  ipv4: [
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
    ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
    ...['224.0.0.0/3', '168.63.129.16/32'], // the last is what a machine of Azure asks of its host
  ],
  // All but global unicast (2000::/3), and within that protocols, 6to4 and examples.
  ipv6: ['::/3', '4000::/2', '8000::/1', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
} as const

const names = /^(?:[^.]+|.*\.(?:localhost|local|internal|lan|home\.arpa))$/

/** Whether a host is of this machine or of a private network, as far as its name says. */
export const isPrivateHost = (hostname: string): boolean => {
  const bare = bareHost(hostname)
  return isIP(bare) ? isPrivateAddress(bare) : names.test(bare)
}

/** Whether an IP address is of this machine or of a private network. */
export function isPrivateAddress(address: string): boolean {
  const own = insideSix(address) ?? address
  const family = isIP(own) === 6 ? 'ipv6' : 'ipv4'
  const list = new BlockList()
  for (const subnet of subnets[family]) {
    const [network = '', bits] = subnet.split('/')
    list.addSubnet(network, Number(bits), family)
  }
  return list.check(own, family)
}

/** The IPv4 address that an IPv6 address leads to: a mapped one, or one behind a translator (RFC 6052). */
function insideSix(address: string): string | undefined {
  if (isIP(address) !== 6 || !URL.canParse(`http://[${address}]`)) return undefined
  const written = bareHost(new URL(`http://[${address}]`).hostname)
  const [, ...halves] = /^(?:::ffff:|64:ff9b::)([\da-f]{1,4}):([\da-f]{1,4})$/.exec(written) ?? []
  const bytes = halves.map((half) => Number.parseInt(half, 16)).flatMap((half) => [half >> 8, half & 255])
  return bytes.length === 0 ? undefined : bytes.join('.')
}

/** A host as `URL` has it, without the brackets of an IPv6 address and the last dot of a name. */
export const bareHost = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
