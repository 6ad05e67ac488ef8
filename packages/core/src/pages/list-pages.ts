import { card } from '../elements/card.js'
import { type Edition, kindName } from '../elements/edition.js'
import { type HeadFacts, head } from '../elements/head.js'
import { linkTo } from '../elements/link.js'
import type { Kind } from '../kinds/define-kind.js'
import { archiveUrl, kindFeedUrl, outputPath, pageUrl, topicArchiveUrl } from '../links/archive-url.js'
import { paginate } from '../links/pagination.js'
import type { Page } from '../story/page.js'
import { addressKey } from '../story/site.js'
import type { Entry } from '../story/story.js'
import type { ArchiveView, CardView, HeadView, LinkView, PaginationView, RangeView } from '../views.js'
import { paginationView } from './pagination-view.js'
import type { Planner } from './planner.js'

/** A list cut into pages, before it becomes views. */
export interface ListFacts {
  readonly url: string
  readonly title: string
  readonly stories: readonly Entry<'story'>[]
  readonly trail: readonly LinkView[]
  readonly description?: string | undefined
  readonly entry?: Entry
  /** schema.org data of the first page. */
  readonly data?: HeadFacts['data']
}

/** What each page of a list shows, whatever else its template prints. */
export interface ListPart {
  readonly url: string
  readonly path: string
  readonly head: HeadView
  readonly title: string
  readonly isFirst: boolean
  readonly cards: readonly CardView[]
  readonly range?: RangeView
  readonly pagination: PaginationView
}

/** The lists of all kinds that have one, and of each kind within each topic. */
export function archivePages(planner: Planner): Page[] {
  const { edition } = planner
  const { config } = edition
  return [...config.kinds.values()].flatMap((kind) => {
    const url = archiveUrl(config, kind, edition.language)
    const stories = planner.storiesOfKind(kind.name)
    if (url === undefined || stories.length === 0) return []
    const name = kindName(edition, kind.name, 'many')
    const all = pagesOf(edition, kind, { url, title: name, stories, trail: [] })
    return [...all, ...topicArchives(planner, kind)]
  })
}

function topicArchives(planner: Planner, kind: Kind): Page[] {
  const { edition } = planner
  return planner.entries.flatMap((topic) => {
    const url = topic.type === 'topic' ? topicArchiveUrl(edition.config, kind, topic) : undefined
    if (topic.type !== 'topic' || url === undefined) return []
    const stories = planner.storiesAbout(topic).filter((story) => story.kind === kind.name)
    const topicLink = linkTo(edition, topic, topic.data.name)
    if (!edition.site.addresses.has(addressKey(url)) || !topicLink) return []
    const title = edition.words('core.archive.about', {
      kind: kindName(edition, kind.name, 'many'),
      topic: topic.data.name,
    })
    return pagesOf(edition, kind, { url, title, stories, trail: [topicLink] }, topicLink)
  })
}

function pagesOf(edition: Edition, kind: Kind, facts: ListFacts, topic?: LinkView): Page[] {
  return listParts(edition, facts).map(({ url, path, ...part }) => {
    const feed = {
      url: edition.href(kindFeedUrl(edition.config, kind, edition.language)),
      text: kindName(edition, kind.name, 'many'),
      external: false,
    }
    const cards = part.cards.map((one) => withoutKicker(one, kindName(edition, kind.name, 'one')))
    const view: ArchiveView = { ...part, cards, kind: kind.name, ...(topic && { topic }), ...(!topic && { feed }) }
    return { url, path, template: 'archive', language: edition.language, view, listing: listing(part.title) }
  })
}

/** On a list of discoveries, “Discovery” above each says nothing; a kicker of an author's own does. */
function withoutKicker({ kicker, ...card }: CardView, kind: string): CardView {
  return kicker === undefined || kicker === kind ? card : { ...card, kicker }
}

export const listing = (title: string) => ({ kind: 'list', isInFeeds: false, title, authors: [], topics: [] })

/** Cut a list into pages: the newest first, then numbered pages that keep their stories. */
export function listParts(edition: Edition, facts: ListFacts): ListPart[] {
  const { config } = edition
  const { first, numbered } = paginate(facts.stories, config.pagination.size)
  const urls = [facts.url, ...numbered.map((_, index) => pageUrl(config, facts.url, index + 1)).toReversed()]
  return [first, ...numbered.toReversed()].map((stories, index): ListPart => {
    const isFirst = index === 0
    const url = urls[index] ?? facts.url
    const number = numbered.length - index + 1
    const title = isFirst ? facts.title : edition.words('core.archive.page', { title: facts.title, number })
    const range = isFirst ? undefined : rangeOf(edition, stories)
    const description = range
      ? edition.words('core.archive.olderDescription', {
          title: facts.title,
          site: config.site.name,
          from: range.from.text,
          to: range.to.text,
        })
      : (facts.description ?? edition.words('core.archive.description', { title: facts.title, site: config.site.name }))
    const up = isFirst ? [] : [{ url: edition.href(facts.url), text: facts.title, external: false }]
    return {
      url,
      path: outputPath(config, url),
      head: head(edition, {
        title,
        url,
        description,
        trail: [...facts.trail, ...up],
        isNumbered: !isFirst,
        ...(isFirst && facts.entry && { entry: facts.entry }),
        ...(isFirst && facts.data && { data: facts.data }),
      }),
      title,
      isFirst,
      cards: stories.map((story) => card(edition, story)),
      ...(range && { range }),
      pagination: paginationView(edition, urls, index),
    }
  })
}

function rangeOf(edition: Edition, newestFirst: readonly Entry<'story'>[]): RangeView | undefined {
  const to = newestFirst[0]?.data.datePublished
  const from = newestFirst.at(-1)?.data.datePublished
  return from && to ? { from: edition.date(from), to: edition.date(to) } : undefined
}
