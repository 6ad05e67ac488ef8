import path from 'node:path'
import { slug as toSlug } from 'github-slugger'
import type { Config } from '../config/config.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import {
  type Address,
  type Alias,
  addressKey,
  type PageAddress,
  pageAddress,
  type Site,
  type StaticFile,
} from '../story/site.js'
import { type Entry, isStory, titleOf } from '../story/story.js'
import { aliasAddresses } from './alias-addresses.js'
import { assignAliases } from './aliases.js'
import { entryUrl, feedUrl, homeUrl, kindFeedUrl, notFoundUrl, signUpUrl, thanksUrl } from './archive-url.js'
import type { ListPages } from './lists.js'
import { reservedAddresses } from './reserved.js'

/** The URLs of entries and their old ones, and a fault for each that no folder or browser could keep apart from another. */
export function assignUrls(
  config: Config,
  entries: readonly Entry[],
  statics: Iterable<string>,
): { urls: Map<Entry, string>; aliases: readonly Alias[]; faults: Fault[] } {
  const urls = new Map<Entry, string>()
  const owners = new Map<string, Entry>()
  const reserved = reservedAddresses(config, entries)
  const faults: Fault[] = []
  for (const entry of entries) {
    const url = entryUrl(config, entry)
    if (url === undefined) continue
    const slug = isStory(entry) && entry.data.slug !== undefined ? entry.data.slug : undefined
    const why = whyUnsafe(slug ?? entry.id)
    const at = slug === undefined ? undefined : { path: ['slug'] }
    if (why) {
      const values = slug === undefined ? { slug: entry.id, why, name: fileNameFor(entry) } : { slug, why }
      faults.push(fault('invalid-slug', entry.file, at, values))
      continue
    }
    const owner = owners.get(addressKey(url))
    const what = reserved(url, entry)
    if (what !== undefined) faults.push(fault('reserved-address', entry.file, at, { url, what }))
    else if (owner) faults.push(fault('duplicate-url', entry.file, at, { url, other: `\`${owner.file}\`` }))
    else owners.set(addressKey(url), entry)
    urls.set(entry, url)
  }
  const old = assignAliases(config, entries, { urls, reserved, statics })
  return { urls, aliases: old.aliases, faults: [...faults, ...old.faults] }
}

/** A name that the file of an entry may have; empty where its own gives none. */
function fileNameFor({ file, id }: Entry): string {
  const name = toSlug(id)
  return name === '' || whyUnsafe(name) ? '' : name + path.posix.extname(file)
}

/** Names that Windows keeps for itself, whatever their ending. */
const windowsNames = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Why a name cannot be part of an address on every system; undefined when it can. */
export function whyUnsafe(slug: string): string | undefined {
  const name = slug.normalize('NFC')
  if (name.includes('/') || name.includes('\\')) return 'it has a slash'
  if (/^\.+$/.test(name) || name.startsWith('.')) return 'it begins with a dot'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what must not be in an address
  if (/[\u0000-\u0020\u007f-\u009f\p{Cf}\p{Zs}]/u.test(name)) return 'it has a space or an invisible character'
  if (/[?#%:*"<>|&';=]/.test(name)) return 'it has a character with a meaning of its own'
  if (windowsNames.test(name) || name.endsWith('.')) return 'Windows cannot store it'
  return new TextEncoder().encode(name).length > 200 ? 'it is too long' : undefined
}

/** The pages of entries that have one. */
export const pageAddresses = (urls: ReadonlyMap<Entry, string>): Map<Entry, PageAddress> =>
  new Map(
    [...urls].map(([entry, url]) => {
      const anchors = new Set(entry.body.headings.map((heading) => heading.id))
      return [entry, [addressKey(url), { url, title: titleOf(entry), anchors, entry }]]
    }),
  )

/**
 * Everything that a link may lead to: pages of these entries, which are the visible ones, pages of lists, other planned pages,
 * static files, and old addresses, which lead where their pages are now.
 */
export function addressesOf(
  { config, entries, aliases }: Pick<Site, 'config' | 'entries' | 'aliases'>,
  pages: ReadonlyMap<Entry, PageAddress>,
  lists: readonly ListPages[],
  statics: ReadonlyMap<string, StaticFile>,
  hidden?: ReadonlyMap<string, Address>,
): Map<string, Address> {
  const addresses = new Map<string, Address>()
  const put = ([key, address]: PageAddress) => {
    if (!addresses.has(key)) addresses.set(key, address)
  }
  const add = (url: string, title: string) => put(pageAddress(url, title))
  for (const entry of entries) {
    const page = pages.get(entry)
    if (page) put(page)
  }
  for (const { pages } of lists) for (const page of pages) put(page)
  for (const [file, { size }] of statics)
    put([addressKey(`/${file}`), { url: `/${file}`, title: file, isFile: true, size }])
  for (const language of config.languages) {
    const stories = entries.filter((entry) => isStory(entry) && entry.language === language)
    if (stories.length === 0 && language !== config.site.language) continue
    add(homeUrl(config, language), config.site.name)
    add(notFoundUrl(config, language), config.site.name)
    for (const url of feedsOf(config, stories, language)) add(url, url)
    for (const id of Object.keys(config.newsletters)) {
      add(thanksUrl(config, language, id), id)
      add(signUpUrl(config, language, id), id)
    }
  }
  const files = ['/sitemap.xml', ...(config.site.base === '/' && !config.isPreview ? ['/robots.txt'] : [])]
  for (const url of files) put([addressKey(url), { url, title: url, isFile: true }])
  for (const address of aliasAddresses(config, aliases, pages, addresses, hidden)) put(address)
  return addresses
}

/** The feeds of a language's stories: of all, and of each kind that has a list. */
function feedsOf(config: Config, stories: readonly Entry[], language: string): string[] {
  const names = new Set(stories.filter((entry) => entry.type === 'story').map((entry) => entry.kind))
  const kinds = [...names].flatMap((name) => config.kinds.get(name) ?? [])
  if (kinds.length === 0) return []
  const listed = kinds.filter((kind) => kind.isListed)
  return [feedUrl(config, language), ...listed.map((kind) => kindFeedUrl(config, kind, language))]
}

/** The address of the page that has the same name in another folder, or the one most like an address that does not exist. */
export const nearestAddress = (addresses: ReadonlyMap<string, Address>, href: string): string | undefined => {
  const open = [...addresses.values()].filter((address) => !address.isHidden)
  const name = lastName(href)
  const namesake = name === '' ? undefined : open.find(({ entry, url }) => entry && lastName(url) === name)
  return (
    namesake?.url ??
    nearest(
      href,
      open.map((address) => address.url),
    )
  )
}

const lastName = (url: string): string => path.posix.basename(addressKey(url), '.html')
