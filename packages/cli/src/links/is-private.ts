import { BlockList, isIP } from 'node:net'

/** Networks of this machine, of homes and offices, and those that no website is in (IANA special-purpose address registries). */
const subnets = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3'],
  ...['::/127', 'fc00::/7', 'fe80::/10', 'ff00::/8', '2001:db8::/32'],
]

const names = /^(?:[^.]+|.*\.(?:localhost|local|internal|lan|home\.arpa))$/

/** Whether a host is of this machine or of a private network, as far as its name says. */
export const isPrivateHost = (hostname: string): boolean => {
  const bare = bareHost(hostname)
  return isIP(bare) ? isPrivateAddress(bare) : names.test(bare)
}

/** Whether an IP address is of this machine or of a private network. */
export function isPrivateAddress(address: string): boolean {
  const list = new BlockList()
  for (const subnet of subnets) {
    const [network = '', bits] = subnet.split('/')
    list.addSubnet(network, Number(bits), familyOf(network))
  }
  return list.check(address, familyOf(address))
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** A host as `URL` has it, without the brackets of an IPv6 address and the last dot of a name. */
export const bareHost = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
