import { namedKey } from './bind-link.js'

/** Where a site stands: a host, with its port if that is no usual one, and a path that ends in a slash. */
export interface Home {
  readonly host: string
  readonly path: string
}

/**
 * What is left of a full address below one of these homes: a site path without base, encoded, with query and fragment. It is read as browsers and
 * hosts do, for which `\\` and `//` are `/`, and `..` is a step up. Undefined for an address that is below none, or no full one.
 */
export function pathBelow(homes: readonly Home[], written: string): string | undefined {
  if (!/^(?:https?:)?\/\//i.test(written) || isElsewhere(homes, written)) return undefined
  if (!URL.canParse(written, 'https://example.org')) return undefined
  const { host: named, pathname, search, hash } = new URL(written, 'https://example.org')
  const host = named.replace(/\.(?=$|:)/, '') // `example.org.` is the same host
  const path = pathname.replace(/\/{2,}/g, '/')
  for (const home of homes) {
    if (host !== home.host) continue
    if (path.startsWith(home.path)) return path.slice(home.path.length - 1) + search + hash
    if (`${path}/` === home.path) return `/${search}${hash}`
  }
  return undefined
}

/** Whether it shows at a look that an address is on another site, as it does of most: reading each as browsers do takes a while. */
const isElsewhere = (homes: readonly Home[], written: string): boolean =>
  /^[!-$&-~]*$/.test(written) && !homes.some(({ host }) => written.toLowerCase().includes(host))

/** The key of the address that such a path means. */
export const keyOfPath = (path: string): string => namedKey(path.replace(/\/index\.html(?=$|[?#])/, '/')) ?? ''
