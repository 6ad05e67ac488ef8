import { absoluteUrl } from '../links/absolute-url.js'
import type { FeedPlan, PageFacts, Plan } from '../story/page.js'
import { defineOutput } from './define-output.js'
import { tagUri } from './tag-uri.js'
import { document, element } from './xml.js'

/** Entries of a feed. */
const limit = 20

/**
 * RFC 4287: an Atom feed of all stories, and one for each kind. A story whose paper was retracted stands at the day of that: whoever read
 * it in a feed reads of that there as well.
 */
export const feed = defineOutput({
  name: 'feed',
  sees: 'listings',
  files(plan) {
    const retracted = plan.pages.filter(({ listing }) => listing?.retracted !== undefined)
    return plan.feeds.map((one) => ({ path: one.url.slice(1), content: atom(plan, retracted, one) }))
  },
})

function atom(plan: Plan, retracted: readonly PageFacts[], { url, listUrl, title, language, kind }: FeedPlan): string {
  const { site } = plan
  const fits = ({ listing, language: own }: PageFacts) => {
    if (!listing?.isInFeeds || listing.noindex) return false
    return own === language && (kind === undefined || listing.kind === kind)
  }
  const stories = [...new Set([...newest(plan.pages, fits), ...retracted.filter(fits)])]
    .sort((a, b) => (newsAt(a) < newsAt(b) ? 1 : newsAt(a) > newsAt(b) ? -1 : 0))
    .slice(0, limit)
  const self = absoluteUrl(site, url)
  const updated =
    stories
      .map(({ listing }) => listing?.modified ?? '')
      .sort()
      .at(-1) ?? ''
  return document(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
      element('id', {}, [tagUri(site, language, 'feed', ...(kind === undefined ? [] : [kind]))]),
      element('title', {}, [title]),
      element('updated', {}, [updated]),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      element('link', { rel: 'alternate', type: 'text/html', href: absoluteUrl(site, listUrl) }),
      element('author', {}, [element('name', {}, [site.name])]),
      ...stories.map((story) => entry(site, story)),
    ]),
  )
}

/** The first pages that fit: there are far more than a feed has room for. */
function newest(pages: Plan['pages'], fits: (page: PageFacts) => boolean): PageFacts[] {
  const found: PageFacts[] = []
  for (const page of pages) {
    if (found.length === limit) break
    if (fits(page)) found.push(page)
  }
  return found
}

/** When subscribers are to hear of a story. */
const newsAt = ({ listing }: PageFacts): string => listing?.retracted ?? listing?.published ?? ''

/** A story keeps its id, and readers stay here, also where another site had it first. */
function entry(site: Plan['site'], { url, language, listing }: PageFacts) {
  const { id = '', title = '', summary, authors = [], topics = [], published, modified } = listing ?? {}
  return element('entry', {}, [
    element('id', {}, [tagUri(site, language, id)]),
    element('title', {}, [title]),
    element('link', { rel: 'alternate', type: 'text/html', href: absoluteUrl(site, url) }),
    published ? element('published', {}, [published]) : undefined,
    element('updated', {}, [modified ?? published ?? '']),
    ...authors.map((name) => element('author', {}, [element('name', {}, [name])])),
    ...topics.map((term) => element('category', { term })),
    summary ? element('summary', { type: 'text' }, [summary]) : undefined,
  ])
}
