import type { Edition } from '../elements/edition.js'
import type { Redirect } from '../story/page.js'
import { type Alias, addressKey, type Site } from '../story/site.js'

/** Where each old address leads, in the words of the language that the page there is in. */
export function redirectsOf(site: Site, editions: readonly Edition[]): Redirect[] {
  const byLanguage = new Map(editions.map((edition) => [edition.language, edition]))
  return site.aliases.flatMap((alias) => {
    const language = typeof alias.to === 'string' ? site.config.site.language : alias.to.language
    const edition = byLanguage.get(language)
    const target = edition && targetOf(alias, edition, site)
    if (!target) return []
    const { url, path } = alias
    const { direction, words } = edition
    return [{ url, path, ...target, language, direction, words: words('core.moved.title') }]
  })
}

/** Undefined where a link leads nowhere, which is a fault elsewhere, or to what is not public. */
function targetOf(
  { to }: Alias,
  edition: Edition,
  { addresses }: Site,
): Pick<Redirect, 'to' | 'absolute' | 'title'> | undefined {
  const target =
    typeof to === 'string' ? edition.target(to, edition.config.file) : { url: edition.urlOf(to), external: false }
  if (target?.url === undefined) return undefined
  const { url, external } = target
  if (external) return { to: url, absolute: url, title: url }
  const title = addresses.get(addressKey(url.replace(/[?#].*$/s, '')))?.title ?? url
  return { to: edition.href(url), absolute: edition.absolute(url), title }
}
