import type { Href } from '../kinds/fields.js'
import { homeUrl, languagePrefix, withPolicy } from '../links/archive-url.js'
import { bindLink } from '../links/bind-link.js'
import { addressKey } from '../story/site.js'
import type { Entry } from '../story/story.js'
import type { LinkView } from '../views.js'
import type { Edition } from './edition.js'

/** A bound link: `url` is ready for `href`. Links that cannot be bound were reported by `resolve`; here they are absent. */
export function bound(
  edition: Edition,
  href: string,
  from: string,
): { readonly url: string; readonly external: boolean } | undefined {
  const target = bindLink(edition.site, href, from)
  if ('broken' in target) return undefined
  if (target.external || /^(?:[a-z][a-z0-9+.-]*:|#)/i.test(target.url))
    return { url: target.url, external: target.external }
  return { url: edition.href(inLanguage(edition, target.url, target.address?.entry)), external: false }
}

/** The same page in the edition's language, when the link leads to the main one's; whoever links to another language means it. */
function inLanguage(edition: Edition, url: string, entry: Entry | undefined): string {
  const { language } = edition
  const main = edition.config.site.language
  if (language === main || languageOf(edition, url) !== main) return url
  if (!entry) return counterpart(edition, url, language) ?? url
  const translation = edition.find({ $: 'ref', to: [entry.type], id: entry.id })
  const [, fragment = ''] = /(#.*)$/.exec(url) ?? []
  return ((translation && edition.site.urls.get(translation)) ?? url.replace(/#.*$/, '')) + fragment
}

/** The address that a page which Findings makes (a list, a home page) has in another language; undefined when it has none there. */
export function counterpart(edition: Edition, url: string, language: string): string | undefined {
  const { config, site } = edition
  const bare = url.slice(languagePrefix(config, languageOf(edition, url)).length)
  const wanted = withPolicy(config, languagePrefix(config, language) + (bare || '/'))
  const address = site.addresses.get(addressKey(wanted))
  return address && (address.entry === undefined || wanted === homeUrl(config, language)) ? address.url : undefined
}

/** The language whose folder an address stands in. */
function languageOf({ config: { languages, site } }: Edition, url: string): string {
  return languages.find((one) => one !== site.language && `${url}/`.startsWith(`/${one}/`)) ?? site.language
}
/** A link with its words; `from` is the file that it stands in. */
export function link(edition: Edition, href: Href, text: string, from: string): LinkView | undefined {
  const target = bound(edition, href.href, from)
  return target && { ...target, text }
}

/** A link to the page of a story or record; undefined when it has none. */
export function linkTo(edition: Edition, entry: Entry, text: string): LinkView | undefined {
  const url = edition.site.urls.get(entry)
  return url === undefined ? undefined : { url: edition.href(url), text, external: false }
}
