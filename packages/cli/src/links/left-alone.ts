import { bareHost, isPrivateHost } from './is-private.js'

/** Names that no site ever has (RFC 2606, RFC 6761), and the prefix of DOIs that are examples. */
const examples = /(?:^|\.)(?:example|test|invalid|onion|alt|example\.(?:com|net|org))$/
const exampleDoi = /^https:\/\/doi\.org\/10\.5555\//

/** Why an address is not asked, if it is not: it can only be an `example`, or is of a `private` network. */
export function leftAlone(address: string, allowPrivate: boolean): 'example' | 'private' | undefined {
  const { hostname } = new URL(address)
  if (examples.test(bareHost(hostname)) || exampleDoi.test(address)) return 'example'
  return !allowPrivate && isPrivateHost(hostname) ? 'private' : undefined
}
