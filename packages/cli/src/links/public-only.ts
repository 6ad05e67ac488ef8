import { lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPrivateAddress } from './is-private.js'

/** A lookup of names that gives no address of a private network: no name that a story has written leads into one. */
export const publicOnly =
  (lookup: LookupFunction = systemLookup): LookupFunction =>
  (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '')
      const all = typeof found === 'string' ? [] : found
      const open = all.filter(({ address }) => !isPrivateAddress(address))
      const [first] = open
      if (!first) return callback(Object.assign(new Error('A private address'), { code: 'FINDINGS_PRIVATE' }), '')
      return options.all ? callback(null, open) : callback(null, first.address, first.family)
    })
