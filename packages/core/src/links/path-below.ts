/**
 * What is left of a full address below one of these homes, such as `https://charity.example.org/research/`: a site path without base, still
 * encoded. Undefined for an address that is below none.
 */
export function pathBelow(homes: readonly string[], written: string): string | undefined {
  const [, host = '', path = ''] = /^(?:https?:)?\/\/([^/?#]*)(.*)$/is.exec(written) ?? []
  for (const home of homes) {
    const { host: own, pathname } = new URL(home)
    if (host.toLowerCase() !== own) continue
    const below = path.startsWith(pathname) ? path.slice(pathname.length - 1) : undefined
    if (below !== undefined) return below
    if (path === '' && pathname === '/') return '/'
  }
  return undefined
}
