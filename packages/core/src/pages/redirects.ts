import type { Edition } from '../elements/edition.js'
import { languageOf } from '../links/counterpart.js'
import { keyOfPath } from '../links/path-below.js'
import type { PageFacts, Redirect } from '../story/page.js'
import type { Alias, Site } from '../story/site.js'

/** Where each old address leads, in the words of the language that the page there is in. */
export function redirectsOf(site: Site, editions: readonly Edition[], pages: readonly PageFacts[]): Redirect[] {
  const [main] = editions
  const byLanguage = new Map(editions.map((edition) => [edition.language, edition]))
  const titleAt = createTitles(pages)
  return site.aliases.flatMap((alias) => {
    const target = main && targetOf(alias, main, site)
    if (!target) return []
    const { link, page, language } = target
    const title = (page && titleAt(page)) ?? target.title
    const { direction, words } = byLanguage.get(language) ?? main
    const { url, path } = alias
    const { base, url: origin } = main.config.site
    const from = base + url.slice(1).split('/').map(encodeURIComponent).join('/')
    const absolute = URL.canParse(link, origin) ? new URL(link, origin).href : link
    const to = link.startsWith('/') ? absolute.slice(origin.length) : absolute
    return [
      {
        ...{ url, path, from, to, absolute },
        title: title ?? absolute,
        language,
        direction,
        words: words('core.moved.title'),
      },
    ]
  })
}

/** Prepare to tell what a page is called that has no entry, such as a list, by its site path. */
function createTitles(pages: readonly PageFacts[]): (url: string) => string | undefined {
  let titles: ReadonlyMap<string, string | undefined> | undefined
  return (url) => {
    titles ??= new Map(pages.map((page) => [page.url, page.listing?.title]))
    return titles.get(url)
  }
}

/** Undefined where an old address leads nowhere, or to what is not public. `page` is the site path of what has no entry to name it. */
function targetOf({ to, keys: [key = ''] }: Alias, edition: Edition, { addresses, urls, config }: Site) {
  if (!addresses.has(key)) return undefined
  const target = typeof to === 'string' ? edition.target(to, config.file) : { url: urls.get(to), external: false }
  if (target?.url === undefined) return undefined
  const { url, external } = target
  if (external) return { link: url, language: config.site.language }
  const address = addresses.get(keyOfPath(url))
  return {
    link: edition.href(url),
    ...(!address?.title.startsWith('/') && { title: address?.title }), // a list is called by its address
    ...(!address?.entry && { page: url.replace(/[?#].*$/s, '') }),
    language: address?.entry?.language ?? languageOf(config, url),
  }
}
