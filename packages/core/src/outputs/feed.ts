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
  const stories = plan.pages
    .filter(
      ({ listing, language: own }) =>
        listing?.isInFeeds && own === language && (kind === undefined || listing.kind === kind),
    )
    .filter(({ listing }) => !listing?.noindex)
    .slice(0, limit)
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
