import type { Config } from '../config/config.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import { type Address, addressKey } from '../story/site.js'
import { type Entry, isStory } from '../story/story.js'
import {
  archiveUrl,
  entryUrl,
  feedUrl,
  homeUrl,
  kindFeedUrl,
  notFoundUrl,
  pageUrl,
  signUpUrl,
  thanksUrl,
  topicArchiveUrl,
} from './archive-url.js'
import { numberedPages } from './pagination.js'
import { reservedAddresses } from './reserved.js'

/** The URLs of entries, and a fault for each that no folder or browser could keep apart from another. */
export function assignUrls(config: Config, entries: readonly Entry[]): { urls: Map<Entry, string>; faults: Fault[] } {
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
      faults.push(fault('invalid-slug', entry.file, at, { slug: slug ?? entry.id, why }))
      continue
    }
    const owner = owners.get(addressKey(url))
    const what = reserved(url, entry)
    if (what !== undefined) faults.push(fault('reserved-address', entry.file, at, { url, what }))
    else if (owner) faults.push(fault('duplicate-url', entry.file, at, { url, other: `\`${owner.file}\`` }))
    else owners.set(addressKey(url), entry)
    urls.set(entry, url)
  }
  return { urls, faults }
}

const windowsNames = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Why a name cannot be part of an address on every system; undefined when it can. */
function whyUnsafe(slug: string): string | undefined {
  const name = slug.normalize('NFC')
  if (name.includes('/') || name.includes('\\')) return 'it has a slash'
  if (/^\.+$/.test(name) || name.startsWith('.')) return 'it begins with a dot'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what must not be in an address
  if (/[\u0000-\u0020\u007f-\u009f\p{Cf}\p{Zs}]/u.test(name)) return 'it has a space or an invisible character'
  if (/[?#%:*"<>|&';=]/.test(name)) return 'it has a character with a meaning of its own'
  if (windowsNames.test(name) || name.endsWith('.')) return 'Windows cannot store it'
  return new TextEncoder().encode(name).length > 200 ? 'it is too long' : undefined
}

/** Everything that a link may lead to: pages of entries, lists, other planned pages and static files. */
export function addressesOf(
  config: Config,
  entries: readonly Entry[],
  urls: ReadonlyMap<Entry, string>,
  statics: Iterable<string>,
  isHidden: (entry: Entry) => boolean,
): Map<string, Address> {
  const addresses = new Map<string, Address>()
  const add = (address: Address) => {
    const key = addressKey(address.url)
    if (!addresses.has(key)) addresses.set(key, address)
  }
  for (const entry of entries) {
    const url = urls.get(entry)
    if (url === undefined) continue
    const anchors = new Set(entry.body.headings.map((heading) => heading.id))
    const title = 'name' in entry.data ? entry.data.name : entry.data.title
    add({ url, title, anchors, entry, ...(isHidden(entry) && { isHidden: true }) })
  }
  const visible = entries.filter((entry) => !isHidden(entry))
  for (const { url, length } of listsOf(config, visible)) {
    add({ url, title: url })
    for (let number = 1; number <= numberedPages(length, config.pagination.size); number++) {
      add({ url: pageUrl(config, url, number), title: url })
    }
  }
  for (const file of statics) add({ url: `/${file}`, title: file })
  for (const language of config.languages) {
    const stories = visible.filter((entry) => isStory(entry) && entry.language === language)
    if (stories.length === 0 && language !== config.site.language) continue
    add({ url: homeUrl(config, language), title: config.site.name })
    add({ url: notFoundUrl(config, language), title: config.site.name })
    for (const url of feedsOf(config, stories, language)) add({ url, title: url })
    for (const id of Object.keys(config.newsletters)) {
      add({ url: thanksUrl(config, language, id), title: id })
      add({ url: signUpUrl(config, language, id), title: id })
    }
  }
  for (const url of ['/sitemap.xml', '/robots.txt']) add({ url, title: url })
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

/** A kind has a list of its own within a topic from this many stories on; one story alone is on the topic's page anyway. */
const least = 2

/** The lists of kinds, of topics, and of kinds within topics, with the number of their stories. */
function listsOf(config: Config, entries: readonly Entry[]): { url: string; length: number }[] {
  const lengths = new Map<string, number>()
  const withinTopics = new Set<string>()
  const count = (url: string | undefined) => url !== undefined && lengths.set(url, (lengths.get(url) ?? 0) + 1)
  const topics = entries.filter((entry): entry is Entry<'topic'> => entry.type === 'topic')
  const byName = new Map(topics.map((topic) => [`${topic.language} ${topic.id}`, topic]))
  for (const entry of entries) {
    const kind = config.kinds.get(entry.kind)
    if (entry.type !== 'story' || !kind) continue
    count(archiveUrl(config, kind, entry.language))
    for (const { id } of entry.data.topics) {
      const topic = byName.get(`${entry.language} ${id}`) ?? byName.get(`${config.site.language} ${id}`)
      if (!topic) continue
      count(entryUrl(config, topic))
      const within = topicArchiveUrl(config, kind, topic)
      count(within)
      if (within !== undefined) withinTopics.add(within)
    }
  }
  return [...lengths]
    .filter(([url, length]) => length >= least || !withinTopics.has(url))
    .map(([url, length]) => ({ url, length }))
}

/** The address most like one that does not exist. */
export const nearestAddress = (addresses: ReadonlyMap<string, Address>, href: string): string | undefined => {
  const open = [...addresses.values()].filter((address) => !address.isHidden)
  return nearest(
    href,
    open.map((address) => address.url),
  )
}
