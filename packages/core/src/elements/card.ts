import type { Story } from '../story/story.js'
import type { CardView, DateView } from '../views.js'
import { type Edition, kindName } from './edition.js'
import { foreign } from './foreign.js'
import { image } from './image.js'
import { ownDateOf } from './in-list-order.js'
import { boundAndMarked } from './link.js'
import { isPresent } from './person.js'
import { relatedCount } from './related-stories.js'
import { retractedMark } from './retracted-mark.js'
import { summaryStands } from './retraction.js'
import { teaser } from './teaser.js'

/** A story as lists show it; without a summary that promises what was retracted. */
export function card(edition: Edition, story: Story): CardView {
  const { data } = story
  const picture = data.image && image(edition, data.image, story.file, 'card')
  const spoken = foreign(edition, story, 'language')
  const summary = summaryStands(edition, story) && summaryOf(story)
  const date = dateOf(edition, story)
  return {
    title: data.title,
    url: edition.href(edition.urlOf(story) ?? '/'),
    external: false,
    kind: story.kind,
    kicker: kickerOf(edition, story),
    ...(date && { date }),
    ...(summary && { teaser: summary }),
    ...(picture && { image: { ...picture, ...spoken } }),
    ...foreign(edition, story, 'language', 'hreflang'),
    ...retractedMark(edition, story),
  }
}

/** A card among others of its kind: on a list of discoveries, “Discovery” above each says nothing; a kicker of an author's own does. */
export function withoutKind(edition: Edition, { kicker, ...card }: CardView): CardView {
  const isOwn = kicker !== undefined && (card.kind === undefined || kicker !== kindName(edition, card.kind, 'one'))
  return isOwn ? { ...card, kicker } : card
}

/** The date that lists of its kind are sorted by, with the time of day if it has one; else that of its publication. */
function dateOf(edition: Edition, story: Story): DateView | undefined {
  const own = ownDateOf(story, edition.config.kinds.get(story.kind))
  if (own !== undefined) return edition.dateAndTime(own)
  return story.data.datePublished === undefined ? undefined : edition.date(story.data.datePublished)
}

/** What stands above a title, in the language of the page: an author's own kicker is in that of the story. */
export const kickerOf = (edition: Edition, story: Story): string =>
  (story.language === edition.language ? story.data.kicker : undefined) ?? kindName(edition, story.kind, 'one')

/** What stands above the headline of a page: nothing where that begins with the same words. Plain pages have none but their own. */
export function kickerAbove(edition: Edition, story: Story): string | undefined {
  const { title, kicker } = story.data
  const words = story.type === 'page' ? kicker : kickerOf(edition, story)
  if (words === undefined) return undefined
  const begins = title.slice(0, words.length).localeCompare(words, edition.language, { sensitivity: 'base' }) === 0
  return begins && !/^\p{L}/u.test(title.slice(words.length)) ? undefined : words
}

/** The summary that an author wrote, whole; else the first paragraph cut at a word. */
export const summaryOf = (story: Story): string => story.data.summary ?? teaser(story.body.firstParagraph)

/**
 * Cards for what a story recommends: its further reading, then what it names as related. Where it says nothing of the first, a story of a list gets
 * three cards, of what shares topics with it.
 */
export function furtherReading(edition: Edition, story: Story, isListed: boolean): CardView[] {
  const chosen = story.data.furtherReading.map((item): CardView | undefined => {
    if ('$' in item) {
      const found = edition.find(item)
      return found && card(edition, found)
    }
    const { title, href, source, date, summary } = item
    const target = boundAndMarked(edition, href, story.file)
    return (
      target && {
        title,
        ...target,
        ...(source && { source }),
        ...(date && { date: edition.date(date) }),
        ...(summary && { teaser: summary }),
      }
    )
  })
  const named = story.data.related.map(edition.find).filter(isPresent)
  const others = isListed && story.type === 'story' && chosen.length === 0 ? edition.related(story) : []
  const stories = [...new Set([...named, ...others])]
    .filter((one) => one !== story)
    .slice(0, Math.max(relatedCount, named.length))
  const cards = [...chosen.filter(isPresent), ...stories.map((one) => card(edition, one))]
  const own = edition.href(edition.urlOf(story) ?? '')
  return [...new Map(cards.map((one) => [one.url, one])).values()].filter((one) => one.url !== own)
}
