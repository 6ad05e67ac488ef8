import type { Config } from '../config/config.js'
import { namedLanguage } from '../language-name.js'
import { addressKey } from '../story/site.js'
import type { Entry } from '../story/story.js'
import {
  archiveUrl,
  entryUrl,
  homeUrl,
  languagePrefix,
  notFoundUrl,
  roleOf,
  signUpUrl,
  thanksUrl,
  topicArchiveUrl,
} from './archive-url.js'

/**
 * What an address is reserved for, in words that complete “is reserved for …”; undefined for a free one. An address without an entry is one that
 * leads elsewhere.
 */
export type Reserved = (url: string, entry?: Pick<Entry, 'type' | 'language'>) => string | undefined

/**
 * The addresses that Findings itself needs, whether or not the site has something to show there yet: a page at the
 * address of a list must not begin to fail with the first story of that list.
 */
export function reservedAddresses(config: Config, entries: readonly Entry[]): Reserved {
  const lists = listsOf(config, entries)
  const files = filesOf(config, lists)
  const others = config.languages.filter((language) => language !== config.site.language)
  return (url, entry) => {
    const key = addressKey(url)
    const folder = /^\/(images|assets)(?:\/|$)/.exec(key)?.[1]
    if (folder !== undefined) return `the site’s ${folder}`
    const numbered = lists.get(/^(.+)\/page\/\d+$/.exec(key)?.[1] ?? '')
    if (numbered !== undefined) return `the numbered pages of ${numbered.what}`
    const list = lists.get(key)
    if (list !== undefined && list.entry === undefined) return list.what
    const isBelow = (one: string) => one !== entry?.language && `${key}/`.startsWith(`${addressKey(`/${one}`)}/`)
    const language = entry && others.find(isBelow)
    if (language !== undefined) return `the pages in ${namedLanguage(language)}`
    if (!entry && config.languages.some((one) => key === addressKey(homeUrl(config, one)))) return 'the home page'
    if (entry?.type === 'page' && roleOf(config, url, entry.language) !== undefined) return undefined
    if (/^\/sitemap-\d+\.xml$/.test(key)) return 'the sitemap'
    return files.get(key) ?? (key.endsWith('/index.html') ? 'the page of its folder' : undefined)
  }
}

/** A list of stories; `entry` when that is the page of a topic, person or project. */
interface List {
  readonly what: string
  readonly entry?: Entry
}

/** Every list that there is or may come to be, by its key. */
function listsOf(config: Config, entries: readonly Entry[]): Map<string, List> {
  const lists = new Map<string, List>()
  const add = (url: string | undefined, list: List) => {
    const key = url === undefined ? '' : addressKey(url)
    if (key !== '' && !lists.has(key)) lists.set(key, list)
  }
  const kinds = [...config.kinds.values()].filter((kind) => kind.isListed)
  for (const kind of kinds) {
    for (const language of config.languages)
      add(archiveUrl(config, kind, language), { what: `the list of ${kind.name}` })
  }
  for (const entry of entries) {
    if (entry.type !== 'topic' && entry.type !== 'person' && entry.type !== 'project') continue
    add(entryUrl(config, entry), { what: `${entry.type} ${entry.id}`, entry })
    if (entry.type !== 'topic') continue
    for (const kind of kinds) {
      add(topicArchiveUrl(config, kind, entry), { what: `the list of ${kind.name} about topic ${entry.id}` })
    }
  }
  return lists
}

/** Feeds, pages of newsletters, and what browsers and search engines look for by name. */
function filesOf(config: Config, lists: ReadonlyMap<string, List>): Map<string, string> {
  const files = new Map<string, string>([
    ['/sitemap.xml', 'the sitemap'],
    ['/robots.txt', 'robots.txt'],
  ])
  for (const [key, { what, entry }] of lists) if (!entry) files.set(`${key}/feed.xml`, `the feed of ${what}`)
  for (const language of config.languages) {
    const prefix = addressKey(languagePrefix(config, language))
    files.set(`${prefix}/feed.xml`, 'the feed')
    files.set(addressKey(notFoundUrl(config, language)), 'the page of addresses that do not exist')
    for (const id of Object.keys(config.newsletters)) {
      files.set(addressKey(thanksUrl(config, language, id)), `newsletter ${id}`)
      files.set(addressKey(signUpUrl(config, language, id)), `newsletter ${id}`)
    }
  }
  return files
}
