import { archiveUrl, topicArchiveUrl } from '../links/archive-url.js'
import type { Entry } from '../story/story.js'
import type { LinkView } from '../views.js'
import { type Edition, kindName } from './edition.js'
import { linkTo } from './link.js'

/** “See all discoveries about X”: the list of a kind, of a topic, or of a kind within a topic. */
export function seeAll(
  edition: Edition,
  kind: string | undefined,
  topic: Entry<'topic'> | undefined,
): LinkView | undefined {
  const { kinds } = edition.config
  const known = kind === undefined ? undefined : kinds.get(kind)
  if (known === undefined) {
    return topic && linkTo(edition, topic, edition.words('core.archive.allAbout', { topic: topic.data.name }))
  }
  const kindWords = kindName(edition, known.name, 'many').toLocaleLowerCase(edition.language)
  const url = topic
    ? topicArchiveUrl(edition.config, known, topic)
    : archiveUrl(edition.config, known, edition.language)
  const text = topic
    ? edition.words('core.archive.all', { kind: kindWords, topic: topic.data.name })
    : edition.words('core.archive.allOfKind', { kind: kindWords })
  return url === undefined || !edition.hasAddress(url) ? undefined : { url: edition.href(url), text, external: false }
}
