import { namedKey } from './bind-link.js'

/**
 * What is left of a full address below one of these homes, such as `https://charity.example.org/research/`: a site path without base, encoded,
 * with query and fragment. It is read as browsers and hosts do, for which `\\` and `//` are `/`, and `..` is a step up. Undefined for an address
 * that is below none, or no full one.
 */
export function pathBelow(homes: readonly string[], written: string): string | undefined {
  const [first = ''] = homes
  if (!/^(?:https?:)?\/\//i.test(written) || !URL.canParse(written, first)) return undefined
  const { host, pathname, search, hash } = new URL(written, first)
  const path = pathname.replace(/\/{2,}/g, '/')
  for (const home of homes) {
    const own = new URL(home)
    if (host !== own.host) continue
    if (path.startsWith(own.pathname)) return path.slice(own.pathname.length - 1) + search + hash
    if (`${path}/` === own.pathname) return `/${search}${hash}`
  }
  return undefined
}

/** The key of the address that a full address of the site means. */
export function keyBelow(homes: readonly string[], written: string): string | undefined {
  const path = pathBelow(homes, written)
  return path === undefined ? undefined : namedKey(path.replace(/\/index\.html(?=$|[?#])/, '/'))
}
