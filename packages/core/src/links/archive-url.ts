import type { Config } from '../config/config.js'
import type { Kind } from '../kinds/define-kind.js'
import type { Entry } from '../story/story.js'

/** `/cy` for a language other than the main one. */
export const languagePrefix = (config: Config, language: string): string =>
  language === config.site.language ? '' : `/${language}`

/** A site path in the site's one policy for trailing slashes. */
export const withPolicy = (config: Config, url: string): string =>
  config.site.trailingSlash === 'never' && url !== '/' ? url.replace(/\/$/, '') : url

/** The output file of a page. */
export function outputPath(config: Config, url: string): string {
  const bare = url.replace(/^\//, '')
  if (bare.endsWith('.html')) return bare
  if (bare === '' || bare.endsWith('/')) return `${bare}index.html`
  return config.site.trailingSlash === 'never' ? `${bare}.html` : `${bare}/index.html`
}

/** The folder of a kind's route, where its list stands: `/discoveries/`. Undefined for kinds without a list. */
export function archiveUrl(config: Config, kind: Kind, language: string): string | undefined {
  if (!kind.isListed || kind.route === undefined) return undefined
  return withPolicy(config, languagePrefix(config, language) + folderOf(kind.route))
}

/** The list of a kind within a topic: `/topics/bone/discoveries/`. */
export function topicArchiveUrl(config: Config, kind: Kind, topic: Entry<'topic'>): string | undefined {
  const route = config.kinds.get('topic')?.route
  if (!kind.isListed || kind.route === undefined || route === undefined) return undefined
  const topicUrl = languagePrefix(config, topic.language) + route.replace(/:(?:id|slug)/, topic.id)
  return withPolicy(config, topicUrl.replace(/\/?$/, '') + folderOf(kind.route))
}

const folderOf = (route: string) => route.replace(/:(?:slug|id).*$/, '')

/** Page `number` of a list; numbers count from the oldest story. */
export const pageUrl = (config: Config, listUrl: string, number: number): string =>
  withPolicy(config, `${listUrl.replace(/\/?$/, '')}/page/${number}/`)

/** The address of a story or record; undefined for those without a page. */
export function entryUrl(config: Config, entry: Entry): string | undefined {
  const route = config.kinds.get(entry.kind)?.route
  if (route === undefined) return undefined
  const slug = 'slug' in entry.data && entry.data.slug ? entry.data.slug : entry.id
  const prefix = languagePrefix(config, entry.language)
  if (entry.type === 'page' && slug === '404') return `${prefix}/404.html` // the name that static hosts look for
  if (entry.type === 'page' && slug === 'index') return withPolicy(config, `${prefix}/`)
  return withPolicy(config, prefix + route.replace(/:(?:slug|id)/, slug.normalize('NFC')))
}
