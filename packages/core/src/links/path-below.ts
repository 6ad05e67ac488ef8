/**
 * What is left of a full address below one of these homes, such as `https://charity.example.org/research/`: a site path without base, still
 * encoded. Undefined for an address that is below none.
 */
export function pathBelow(homes: readonly string[], written: string): string | undefined {
  const [, host, rest = ''] = /^(?:https?:)?\/\/([^/?#]*)(.*)$/is.exec(written) ?? []
  if (host === undefined || !URL.canParse(`https://${host}`)) return undefined
  const path = rest.startsWith('/') ? rest : `/${rest}`
  for (const home of homes) {
    const own = new URL(home)
    if (new URL(`https://${host}`).host !== own.host) continue
    if (path.startsWith(own.pathname)) return path.slice(own.pathname.length - 1)
    if (`${path}/` === own.pathname) return '/'
  }
  return undefined
}
