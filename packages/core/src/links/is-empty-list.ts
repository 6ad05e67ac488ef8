import { addressKey, type Site } from '../story/site.js'
import type { Entry } from '../story/story.js'
import { archiveUrl, feedUrl, kindFeedUrl, topicArchiveUrl } from './archive-url.js'
import { namedKey } from './bind-link.js'

/** Whether a path that leads nowhere is that of a list, or of a feed, which there will be once it has a story. */
export function isEmptyList({ config, entries }: Site, href: string): boolean {
  const key = namedKey(href)
  if (key === undefined) return false
  const topics = entries.filter((entry): entry is Entry<'topic'> => entry.type === 'topic')
  const kinds = [...config.kinds.values()].filter(({ isListed }) => isListed)
  const all = [
    ...config.languages.flatMap((language) => [
      feedUrl(config, language),
      ...kinds.flatMap((kind) => [archiveUrl(config, kind, language), kindFeedUrl(config, kind, language)]),
    ]),
    ...kinds.flatMap((kind) => topics.map((topic) => topicArchiveUrl(config, kind, topic))),
  ]
  return all.some((url) => url !== undefined && addressKey(url) === key)
}
