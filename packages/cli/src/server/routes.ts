import path from 'node:path'

/** A file of the site, or a redirect to where one is. */
export type Route =
  | { readonly file: string /** Absolute. */; readonly source: string }
  | { /** Encoded. */ readonly to: string }

export interface BuiltSite {
  /** Begins and ends in a slash. */
  readonly base: string
  /** Absolute. */
  readonly out: string
  /** Paths below `out`. */
  readonly files: readonly string[]
}

/**
 * Every address that the site has, decoded and with its base path. Whatever is not in this map is not there: no path of a
 * request ever reaches the disk. A folder's address without its slash leads to the one with it, and `about.html` also
 * answers to `about`, as it does on static hosts.
 */
export function routesOf({ base, out, files }: BuiltSite): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>()
  const shortcuts: [address: string, route: Route][] = [['/', { to: encoded(base) }]]
  for (const file of files) {
    const route = { file, source: path.join(out, file) }
    routes.set(base + file, route)
    const folder = /^(.*\/)?index\.html$/.exec(file)
    if (folder) {
      const address = base + (folder[1] ?? '')
      routes.set(address, route)
      shortcuts.push([address.slice(0, -1), { to: encoded(address) }])
    } else if (file.endsWith('.html')) shortcuts.push([base + file.slice(0, -'.html'.length), route])
  }
  for (const [address, route] of shortcuts) if (address !== '' && !routes.has(address)) routes.set(address, route)
  return routes
}

const encoded = (address: string) => address.split('/').map(encodeURIComponent).join('/')
