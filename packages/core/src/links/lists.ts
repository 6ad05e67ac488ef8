import type { Config } from '../config/config.js'
import { withTopicsAbove } from '../references/ancestors.js'
import { find, identity, type PageAddress, pageAddress, type Site } from '../story/site.js'
import type { Entry } from '../story/story.js'
import { archiveUrl, entryUrl, pageUrl, topicArchiveUrl } from './archive-url.js'
import { numberedPages } from './pagination.js'
import { createStoryCounts, type StoryCount, type StoryCounts } from './story-counts.js'

/** A kind has a list of its own within a topic from this many stories on; one story alone is on the topic's page anyway. */
const least = 2

/** The pages of a list: its own address, and those of its numbered pages. */
export interface ListPages {
  readonly url: string
  readonly pages: readonly PageAddress[]
}

/** Prepare to tell the pages of all lists of entries, by their lists' addresses. A list with as many pages as before is the same object. */
export function createLists(site: Pick<Site, 'byIdentity' | 'config'>): (entries: readonly Entry[]) => ListPages[] {
  const { config } = site
  const counts = createStoryCounts(site)
  const known = new Map<string, ListPages>()
  return (entries) =>
    listsOf(config, entries, counts(entries)).map(({ url, length }) => {
      const count = numberedPages(length, config.pagination.size)
      const last = known.get(url)
      if (last?.pages.length === count + 1) return last
      const numbered = Array.from({ length: count }, (_, index) => pageUrl(config, url, index + 1))
      const list = { url, pages: [url, ...numbered].map((one) => pageAddress(one, url)) }
      known.set(url, list)
      return list
    })
}

/** The lists of kinds, of topics, of kinds within topics, and of who is named, with the number of their stories. */
function listsOf(
  config: Config,
  entries: readonly Entry[],
  { ofKinds, naming }: StoryCounts,
): { url: string; length: number }[] {
  const lengths = new Map<string, number>()
  const withinTopics = new Set<string>()
  const count = (url: string | undefined, more: number) =>
    url !== undefined && lengths.set(url, (lengths.get(url) ?? 0) + more)
  const topics = new Map<string, Entry<'topic'>>()
  for (const entry of entries)
    if (entry.type === 'topic') topics.set(identity(entry.language, entry.type, entry.id), entry)
  for (const one of ofKinds) {
    const { kind, language } = one
    count(archiveUrl(config, kind, language), one.length)
    for (const [id, length] of about({ config, byIdentity: topics }, one)) {
      const topic = topics.get(identity(language, 'topic', id)) // a topic's page lists the stories of its own language
      if (!topic) continue
      count(entryUrl(config, topic), length)
      const within = topicArchiveUrl(config, kind, topic)
      count(within, length)
      if (within !== undefined) withinTopics.add(within)
    }
  }
  for (const [record, length] of naming) count(entryUrl(config, record), length)
  return [...lengths]
    .filter(([url, length]) => length >= least || !withinTopics.has(url))
    .map(([url, length]) => ({ url, length }))
    .sort((a, b) => (a.url < b.url ? -1 : 1))
}

/** How many stories are about each topic, or about one below it: each story once, whatever it names. */
function about(site: Pick<Site, 'byIdentity' | 'config'>, { language, naming }: StoryCount): Map<string, number> {
  const lengths = new Map<string, number>()
  for (const [names, length] of naming) {
    const ids: readonly string[] = JSON.parse(names)
    for (const id of withTopicsAbove((ref) => find(site, ref, language), ids))
      lengths.set(id, (lengths.get(id) ?? 0) + length)
  }
  return lengths
}
