import { archiveUrl, topicArchiveUrl } from '../links/archive-url.js'
import type { Entry } from '../story/story.js'
import type { LinkView } from '../views.js'
import { type Edition, kindName } from './edition.js'
import { foreign } from './foreign.js'
import { linkTo } from './link.js'

/** “See all discoveries about X”: the list of a kind, of a topic, or of a kind within a topic; in the language of that list. */
export function seeAll(
  edition: Edition,
  kind: string | undefined,
  topic: Entry<'topic'> | undefined,
): LinkView | undefined {
  const { kinds } = edition.config
  const language = topic?.language ?? edition.language
  const abroad = topic ? foreign(edition, topic, 'language', 'hreflang') : {}
  const known = kind === undefined ? undefined : kinds.get(kind)
  if (known === undefined) {
    const link = topic && linkTo(edition, topic, topic.data.name)
    return link && { ...link, text: edition.words('core.archive.allAbout', { topic: link.text }, language) }
  }
  const kindWords = kindName(edition, known.name, 'many', language).toLocaleLowerCase(language)
  const url = topic
    ? topicArchiveUrl(edition.config, known, topic)
    : archiveUrl(edition.config, known, edition.language)
  const text = topic
    ? edition.words('core.archive.all', { kind: kindWords, topic: topic.data.name }, language)
    : edition.words('core.archive.allOfKind', { kind: kindWords })
  if (url === undefined || !edition.hasAddress(url)) return undefined
  return { url: edition.href(url), text, external: false, ...abroad }
}
