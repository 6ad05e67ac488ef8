import { type KnownAddresses, readKnown, writeKnown } from './known-addresses.js'

/** What is known of addresses, and what is learned of them. */
export interface Memory {
  /** Whether an address was there lately, so that it needs no question. */
  readonly isThere: (url: string) => boolean
  readonly learn: (url: string, isThere: boolean) => void
  /** Leave what is known to the next run. Throws what the system says. */
  readonly keep: () => void
}

/** Remember the addresses that a site names, and no others. `maxAge` is in milliseconds. */
export function createMemory(
  file: string,
  { named, maxAge, now }: { readonly named: ReadonlySet<string>; readonly maxAge: number; readonly now: number },
): Memory {
  const before: KnownAddresses = readKnown(file, now)
  const known = new Map([...before].filter(([url]) => named.has(url)))
  let isKept = known.size === before.size
  return {
    isThere: (url) => now - (known.get(url) ?? Number.NEGATIVE_INFINITY) < maxAge,
    learn(url, isThere) {
      if (!isThere && !known.has(url)) return
      if (isThere) known.set(url, now)
      else known.delete(url)
      isKept = false
    },
    keep() {
      if (!isKept) writeKnown(file, known)
      isKept = true
    },
  }
}
