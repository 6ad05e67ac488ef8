import type { Edition } from '../elements/edition.js'
import type { Redirect } from '../story/page.js'
import type { Alias, Site } from '../story/site.js'

/** Where each old address leads, in the words of the language that the page there is in. */
export function redirectsOf({ aliases, config }: Site, editions: readonly Edition[]): Redirect[] {
  const byLanguage = new Map(editions.map((edition) => [edition.language, edition]))
  return aliases.flatMap((alias) => {
    const language = typeof alias.to === 'string' ? config.site.language : alias.to.language
    const edition = byLanguage.get(language)
    const target = edition && targetOf(alias, edition)
    if (!target) return []
    const { url, path } = alias
    const { direction, words } = edition
    return [{ url, path, ...target, language, direction, words: words('core.moved.title') }]
  })
}

/** Undefined where a link leads nowhere, which is a fault elsewhere. */
function targetOf({ to }: Alias, edition: Edition): Pick<Redirect, 'to' | 'absolute' | 'title'> | undefined {
  const isLink = typeof to === 'string'
  const target = isLink ? edition.target(to, edition.config.file) : { url: edition.urlOf(to), external: false }
  if (target?.url === undefined) return undefined
  const { url, external } = target
  const absolute = external ? url : edition.absolute(url)
  const title = isLink ? absolute : 'name' in to.data ? to.data.name : to.data.title
  return { to: external ? url : edition.href(url), absolute, title }
}
