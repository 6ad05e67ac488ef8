import type { Config } from '../config/config.js'
import type { Kind } from '../kinds/define-kind.js'
import type { Entry } from '../story/story.js'

/** `/cy` for a language other than the main one. */
export const languagePrefix = (config: Config, language: string): string =>
  language === config.site.language ? '' : `/${language}`

/** A site path in the site's one policy for trailing slashes. */
export const withPolicy = (config: Config, url: string): string =>
  config.site.trailingSlash === 'never' && url !== '/' ? url.replace(/\/$/, '') : url

/** The home page of a language: `/`, `/cy/`. */
export const homeUrl = (config: Config, language: string): string =>
  withPolicy(config, `${languagePrefix(config, language)}/`)

/** The page of addresses that do not exist, under the name that static hosts look for. */
export const notFoundUrl = (config: Config, language: string): string => `${languagePrefix(config, language)}/404.html`

/** A newsletter's sign-up page. */
export const signUpUrl = (config: Config, language: string, id: string): string =>
  withPolicy(config, `${languagePrefix(config, language)}/newsletters/${id}/`)

/** The page that thanks a subscriber. */
export const thanksUrl = (config: Config, language: string, id: string): string =>
  withPolicy(config, `${languagePrefix(config, language)}/thanks/${id}/`)

/** What a page is by its address, however it came by it. */
export function roleOf(config: Config, url: string, language: string): 'home' | 'not-found' | undefined {
  if (url === homeUrl(config, language)) return 'home'
  return url === notFoundUrl(config, language) ? 'not-found' : undefined
}

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

/** The feed of all stories of a language. */
export const feedUrl = (config: Config, language: string): string => `${languagePrefix(config, language)}/feed.xml`

/** The feed of a kind, beside its list. */
export function kindFeedUrl(config: Config, kind: Kind, language: string): string {
  const url = archiveUrl(config, kind, language)
  return url === undefined ? feedUrl(config, language) : `${url.replace(/\/?$/, '/')}feed.xml`
}

/** The list of a kind within a topic: `/topics/bone/discoveries/`. */
export function topicArchiveUrl(config: Config, kind: Kind, topic: Entry<'topic'>): string | undefined {
  const route = config.kinds.get('topic')?.route
  if (!kind.isListed || kind.route === undefined || route === undefined) return undefined
  const topicUrl = languagePrefix(config, topic.language) + fill(route, topic.id)
  return withPolicy(config, topicUrl.replace(/\/?$/, '') + folderOf(kind.route))
}

// A function, because `$&` in a replacement would mean something.
const fill = (route: string, slug: string) => route.replace(/:(?:slug|id)/, () => slug)

const folderOf = (route: string) => route.replace(/:(?:slug|id).*$/, '')

/** Page `number` of a list; numbers count from the oldest story. */
export const pageUrl = (config: Config, listUrl: string, number: number): string =>
  withPolicy(config, `${listUrl.replace(/\/?$/, '')}/page/${number}/`)

/** What of an entry its address depends on. */
type Addressed = Pick<Entry, 'type' | 'kind' | 'language' | 'id'> & { readonly data: object }

/** The address of a story or record; undefined for those without a page. */
export function entryUrl(config: Config, entry: Addressed): string | undefined {
  const route = config.kinds.get(entry.kind)?.route
  if (route === undefined) return undefined
  const { data, id } = entry
  const slug = 'slug' in data && typeof data.slug === 'string' && data.slug !== '' ? data.slug : id
  if (entry.type === 'page' && slug === '404') return notFoundUrl(config, entry.language)
  if (entry.type === 'page' && slug === 'index') return homeUrl(config, entry.language)
  return withPolicy(config, languagePrefix(config, entry.language) + fill(route, slug.normalize('NFC')))
}
