import type { Edition } from '../elements/edition.js'
import { languageOf } from '../links/counterpart.js'
import { keyOfPath } from '../links/path-below.js'
import type { Redirect } from '../story/page.js'
import type { Alias, Site } from '../story/site.js'

/** Where each old address leads, in the words of the language that the page there is in. */
export function redirectsOf(site: Site, editions: readonly Edition[]): Redirect[] {
  const [main] = editions
  const byLanguage = new Map(editions.map((edition) => [edition.language, edition]))
  return site.aliases.flatMap((alias) => {
    const target = main && targetOf(alias, main, site)
    if (!target) return []
    const { link, title, language } = target
    const { direction, words } = byLanguage.get(language) ?? main
    const { url, path } = alias
    const { base, url: origin } = main.config.site
    const from = base + url.slice(1).split('/').map(encodeURIComponent).join('/')
    const absolute = URL.canParse(link, origin) ? new URL(link, origin).href : link
    return [
      {
        ...{ url, path, from, to: link, absolute },
        title: title ?? absolute,
        language,
        direction,
        words: words('core.moved.title'),
      },
    ]
  })
}

/** Undefined where an old address leads nowhere, or to what is not public. */
function targetOf({ to, keys: [key = ''] }: Alias, edition: Edition, { addresses, urls, config }: Site) {
  if (!addresses.has(key)) return undefined
  const target = typeof to === 'string' ? edition.target(to, config.file) : { url: urls.get(to), external: false }
  if (target?.url === undefined) return undefined
  const { url, external } = target
  if (external) return { link: url, title: undefined, language: config.site.language }
  const address = addresses.get(keyOfPath(url))
  const title = address?.title === address?.url ? undefined : address?.title // of a list there is none
  return { link: edition.href(url), title, language: address?.entry?.language ?? languageOf(config, url) }
}
