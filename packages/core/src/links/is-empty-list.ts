import { addressKey, type Site } from '../story/site.js'
import { archiveUrl, feedUrl, kindFeedUrl } from './archive-url.js'
import { namedKey } from './bind-link.js'

/**
 * Whether a path that leads nowhere is that of a list, of one of its numbered pages, or of a feed, which there will be once it has so many
 * stories.
 */
export function isEmptyList({ config, addresses }: Site, href: string): boolean {
  const named = namedKey(href)
  if (named === undefined) return false
  const key = named.replace(/\/page\/\d+$/, '')
  const kinds = [...config.kinds.values()].filter(({ isListed }) => isListed)
  const isOf = (url: string | undefined) => url !== undefined && addressKey(url) === key
  /** `/topics/bone/discoveries`: the list of a kind below a topic that there is. */
  const isBelowTopic = (url: string | undefined) => {
    const end = url === undefined ? '' : addressKey(url)
    return end !== '' && key.endsWith(end) && addresses.get(key.slice(0, -end.length))?.entry?.type === 'topic'
  }
  return (
    config.languages.some(
      (language) =>
        isOf(feedUrl(config, language)) ||
        kinds.some((kind) => isOf(archiveUrl(config, kind, language)) || isOf(kindFeedUrl(config, kind, language))),
    ) || kinds.some((kind) => isBelowTopic(archiveUrl(config, kind, config.site.language)))
  )
}
