import type { Config } from '../config/config.js'
import type { Site } from '../story/site.js'
import type { Entry } from '../story/story.js'
import { archiveUrl, entryUrl, pageUrl, topicArchiveUrl } from './archive-url.js'
import { numberedPages } from './pagination.js'
import { createStoryCounts, type StoryCounts } from './story-counts.js'

/** A kind has a list of its own within a topic from this many stories on; one story alone is on the topic's page anyway. */
const least = 2

/** A page of a list; `list` is the address of its first. */
export interface ListPage {
  readonly url: string
  readonly list: string
}

/** Prepare to tell the pages of all lists of entries, by their lists' addresses. */
export function createLists(site: Pick<Site, 'byIdentity' | 'config'>): (entries: readonly Entry[]) => ListPage[] {
  const { config } = site
  const counts = createStoryCounts(site)
  return (entries) =>
    listsOf(config, entries, counts(entries)).flatMap(({ url, length }) => {
      const count = numberedPages(length, config.pagination.size)
      const numbered = Array.from({ length: count }, (_, index) => pageUrl(config, url, index + 1))
      return [url, ...numbered].map((one) => ({ url: one, list: url }))
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
  const byName = new Map<string, Entry<'topic'>>()
  for (const entry of entries) if (entry.type === 'topic') byName.set(`${entry.language} ${entry.id}`, entry)
  for (const { kind, language, length, about } of ofKinds) {
    count(archiveUrl(config, kind, language), length)
    for (const [id, length] of about) {
      const topic = byName.get(`${language} ${id}`) // a topic's page lists the stories of its own language
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
