import type { FeedPlan, PageFacts, Plan } from '../story/page.js'
import { defineOutput } from './define-output.js'
import { document, element } from './xml.js'

/** Entries of a feed. */
const limit = 20

/** RFC 4287: an Atom feed of all stories, and one for each kind. */
export const feed = defineOutput({
  name: 'feed',
  sees: 'listings',
  files: (plan) => plan.feeds.map((one) => ({ path: one.url.slice(1), content: atom(plan, one) })),
})

function atom(plan: Plan, { url, listUrl, title, language, kind }: FeedPlan): string {
  const { site } = plan
  const stories = newest(plan.pages, ({ listing, language: own }) => {
    if (!listing?.isInFeeds || listing.noindex) return false
    return own === language && (kind === undefined || listing.kind === kind)
  })
  const self = site.url + site.base + url.slice(1)
  const updated =
    stories
      .map(({ listing }) => listing?.modified ?? '')
      .sort()
      .at(-1) ?? ''
  return document(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
      element('id', {}, [self]),
      element('title', {}, [title]),
      element('updated', {}, [updated]),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      element('link', { rel: 'alternate', type: 'text/html', href: site.url + site.base + listUrl.slice(1) }),
      element('author', {}, [element('name', {}, [site.name])]),
      ...stories.map(entry),
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

function entry({ listing }: PageFacts) {
  const { canonical = '', title = '', summary, authors = [], topics = [], published, modified } = listing ?? {}
  return element('entry', {}, [
    element('id', {}, [canonical]),
    element('title', {}, [title]),
    element('link', { rel: 'alternate', type: 'text/html', href: canonical }),
    published ? element('published', {}, [published]) : undefined,
    element('updated', {}, [modified ?? published ?? '']),
    ...authors.map((name) => element('author', {}, [element('name', {}, [name])])),
    ...topics.map((term) => element('category', { term })),
    summary ? element('summary', { type: 'text' }, [summary]) : undefined,
  ])
}
