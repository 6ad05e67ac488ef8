import { beginOf } from '../dates/begin-and-end.js'
import { card, withoutKind } from '../elements/card.js'
import { type Edition, kindName } from '../elements/edition.js'
import { type HeadFacts, head } from '../elements/head.js'
import { inListOrder, listDateOf } from '../elements/in-list-order.js'
import { linkTo } from '../elements/link.js'
import { isPresent } from '../elements/person.js'
import type { Kind } from '../kinds/define-kind.js'
import { plainFacts, webPage } from '../kinds/json-ld.js'
import { archiveUrl, kindFeedUrl, outputPath, pageUrl, topicArchiveUrl } from '../links/archive-url.js'
import { paginate } from '../links/pagination.js'
import type { Memo } from '../memo/memo.js'
import { sha256 } from '../sha256.js'
import type { Page } from '../story/page.js'
import type { Entry } from '../story/story.js'
import type { ArchiveView, CardGroupView, CardView, HeadView, LinkView, PaginationView, RangeView } from '../views.js'
import { isOver } from '../visibility/over-at.js'
import { pageOf } from './page-of.js'
import { paginationView } from './pagination-view.js'
import type { Unit } from './unit.js'

const collection = webPage('CollectionPage')

/** A list that is cut into pages. */
export interface List {
  readonly url: string
  readonly stories: readonly Entry<'story'>[]
  /** What its pages are made of beside stories, when that is no question. */
  readonly own?: string
  /** The kind of its stories, where it has them in the order of that kind. */
  readonly kind?: Kind
  /** Whose words stand on the first page. */
  readonly entry?: Entry
  /** What its pages say of it. */
  readonly facts: () => ListFacts
  /** What its first page alone says. */
  readonly first?: () => Pick<HeadFacts, 'description' | 'image' | 'entry' | 'data'>
}

/** What a list says of itself. */
interface ListFacts {
  readonly title: string
  /** What its numbered pages are called, when that is not the title. */
  readonly older?: string
  readonly trail: readonly LinkView[]
  readonly feed?: HeadFacts['feed']
}

/** What each page of a list shows, whatever else its template prints. */
export interface ListPart {
  readonly url: string
  readonly path: string
  readonly head: HeadView
  readonly title: string
  readonly isFirst: boolean
  readonly cards: readonly CardView[]
  /** How many of these are not over, where some are. */
  readonly ahead?: number
  readonly range?: RangeView
  readonly pagination: PaginationView
}

/** The lists of all kinds that have one, and of each kind within each topic. */
export function archiveUnits(edition: Edition, topics: readonly Entry<'topic'>[], memo: Memo): Unit[] {
  const { config } = edition
  return [...config.kinds.values()].flatMap((kind) => {
    const url = archiveUrl(config, kind, edition.language)
    const stories = edition.storiesOfKind(kind.name)
    if (url === undefined || stories.length === 0) return []
    const facts = () => {
      const title = kindName(edition, kind.name, 'many')
      const feed = {
        title: edition.words('core.feed.title', { site: config.site.name, title }),
        url: edition.href(kindFeedUrl(config, kind, edition.language)),
      }
      return { title, trail: [], feed }
    }
    const all = listUnits(edition, { url, stories, kind, facts }, (part) => archivePage(edition, kind, part), memo)
    return [...all, ...topics.flatMap((topic) => topicArchive(edition, kind, topic, memo))]
  })
}

function topicArchive(edition: Edition, kind: Kind, topic: Entry<'topic'>, memo: Memo): Unit[] {
  const url = topicArchiveUrl(edition.config, kind, topic)
  if (url === undefined || !edition.hasAddress(url) || !edition.urlOf(topic)) return []
  const about = edition.storiesAbout(topic)
  const stories = memo.same(`stories ${url}`, [about], () => {
    const ofKind = about.filter((story) => story.kind === kind.name)
    return inListOrder(ofKind, kind, edition.config, edition.language)
  })
  const link = () => linkTo(edition, edition.see(topic), topic.data.name)
  const facts = () => ({
    title: edition.words('core.archive.about', {
      kind: kindName(edition, kind.name, 'many'),
      topic: edition.see(topic).data.name,
    }),
    trail: [link()].filter(isPresent),
  })
  return listUnits(edition, { url, stories, kind, facts }, (part) => archivePage(edition, kind, part, link()), memo)
}

function archivePage(edition: Edition, kind: Kind, { url, path, ahead, ...part }: ListPart, topic?: LinkView): Page {
  const feed = {
    url: edition.href(kindFeedUrl(edition.config, kind, edition.language)),
    text: kindName(edition, kind.name, 'many'),
    external: false,
  }
  const cards = part.cards.map((one) => withoutKind(edition, one))
  const groups = ahead === undefined ? undefined : groupsOf(edition, cards, ahead)
  const view: ArchiveView = {
    ...part,
    cards,
    ...(groups && { groups }),
    kind: kind.name,
    ...(topic ? { topic } : { feed }),
  }
  return pageOf({ url, path, template: 'archive', language: edition.language, view, listing: listing(part.title) })
}

/** What is to come, and what is over. */
const groupsOf = (edition: Edition, cards: readonly CardView[], ahead: number): readonly CardGroupView[] =>
  [
    { title: edition.words('core.archive.upcoming'), cards: cards.slice(0, ahead) },
    { title: edition.words('core.archive.past'), cards: cards.slice(ahead) },
  ].filter((group) => group.cards.length > 0)

export const listing = (title: string) => ({ kind: 'list', isInFeeds: false, title, authors: [], topics: [] })

/** The pages of a list: the newest first, then numbered pages that keep their stories. They are the same units as long as its stories are the same. */
export const listUnits = (edition: Edition, list: List, planPage: (part: ListPart) => Page, memo: Memo): Unit[] =>
  memo.same(`list ${list.url}`, [list.entry, list.own, ...list.stories], () => cut(edition, list, planPage))

function cut(edition: Edition, list: List, planPage: (part: ListPart) => Page): Unit[] {
  const { config } = edition
  const { first, numbered } = paginate(list.stories, config.pagination.size)
  const urls = [list.url, ...numbered.map((_, index) => pageUrl(config, list.url, index + 1)).toReversed()]
  return [first, ...numbered.toReversed()].map((stories, index): Unit => {
    const url = urls[index] ?? list.url
    const pagination = () => paginationView(edition, urls, index, list.kind?.list ? 'inOwnOrder' : 'newestFirst')
    return {
      key: url,
      get own() {
        const shows = sha256(JSON.stringify([stories.map((story) => story.file), pagination()]))
        return `${shows} ${list.own ?? ''}`
      },
      ...(index === 0 && list.entry && { entry: list.entry }),
      plan: () => {
        const number = numbered.length - index + 1
        const slice = { url, number, stories: stories.map(edition.see), pagination: pagination() }
        return [planPage(listPart(edition, list, slice, index === 0))]
      },
    }
  })
}

/** The stories of one page of a list. */
interface Slice {
  readonly url: string
  readonly number: number
  readonly stories: readonly Entry<'story'>[]
  readonly pagination: PaginationView
}

function listPart(edition: Edition, list: List, slice: Slice, isFirst: boolean): ListPart {
  const { config } = edition
  const { url, number, stories, pagination } = slice
  const facts = list.facts()
  const names = { title: isFirst ? facts.title : (facts.older ?? facts.title), site: config.site.name }
  const title = isFirst ? facts.title : edition.words('core.archive.page', { title: names.title, number })
  const range = isFirst ? undefined : rangeOf(edition, stories, list.kind)
  const ahead = stories.filter((story) => !isOver(story, config)).length
  const description = range
    ? edition.words('core.archive.olderDescription', { ...names, from: range.from.text, to: range.to.text })
    : edition.words(list.kind?.list ? 'core.archive.plainDescription' : 'core.archive.description', names)
  const up = isFirst ? [] : [{ url: edition.href(list.url), text: facts.title, external: false }]
  return {
    url,
    path: outputPath(config, url),
    head: head(edition, {
      title,
      url,
      description,
      trail: [...facts.trail, ...up],
      isNumbered: !isFirst,
      feed: facts.feed,
      data: (known) => collection(plainFacts(known)),
      ...(isFirst && list.first?.()),
    }),
    title,
    isFirst,
    cards: stories.map((story) => card(edition, story)),
    ...(list.kind && ahead < stories.length && { ahead }),
    ...(range && { range }),
    pagination,
  }
}

/** From when to when stories are, by the date that their list is sorted by. */
function rangeOf(edition: Edition, stories: readonly Entry<'story'>[], kind: Kind | undefined): RangeView | undefined {
  const { clock } = edition.config
  const dates = stories.flatMap((story) => listDateOf(story, kind) ?? [])
  const [from, ...others] = dates.toSorted((a, b) => beginOf(a, clock) - beginOf(b, clock))
  if (from === undefined || dates.length < stories.length) return undefined
  return { from: edition.date(from), to: edition.date(others.at(-1) ?? from) }
}
