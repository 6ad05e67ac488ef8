import type { Config } from '../config/config.js'
import { addressKey, find, type Site } from '../story/site.js'
import { homeUrl, languagePrefix, withPolicy } from './archive-url.js'
import type { Target } from './bind-link.js'

/** The same page in a language, when a link leads to the main one's; whoever links to another language means it. */
export function inLanguage(site: Site, { url, address }: Pick<Target, 'url' | 'address'>, language: string): string {
  const main = site.config.site.language
  if (language === main || languageOf(site.config, url) !== main) return url
  const entry = address?.entry
  if (!entry) return counterpart(site, url, language) ?? url
  const translation = find(site, { to: [entry.type], id: entry.id }, language)
  const [, fragment = ''] = /(#.*)$/.exec(url) ?? []
  return ((translation && site.urls.get(translation)) ?? url.replace(/#.*$/, '')) + fragment
}

/** The address that a page which Findings makes (a list, a home page) has in another language; undefined when it has none there. */
export function counterpart(site: Site, url: string, language: string): string | undefined {
  const { config } = site
  const bare = url.slice(languagePrefix(config, languageOf(config, url)).length)
  const wanted = withPolicy(config, languagePrefix(config, language) + (bare || '/'))
  const address = site.addresses.get(addressKey(wanted))
  return address && (address.entry === undefined || wanted === homeUrl(config, language)) ? address.url : undefined
}

/** The language whose folder an address stands in. */
export function languageOf({ languages, site }: Config, url: string): string {
  return languages.find((one) => one !== site.language && `${url}/`.startsWith(`/${one}/`)) ?? site.language
}
