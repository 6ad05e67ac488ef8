import { card } from '../elements/card.js'
import type { Edition } from '../elements/edition.js'
import { head } from '../elements/head.js'
import { newsletterView } from '../elements/newsletter.js'
import { plainFacts, webPage } from '../kinds/json-ld.js'
import { homeUrl, notFoundUrl, outputPath, signUpUrl, thanksUrl } from '../links/archive-url.js'
import type { Page } from '../story/page.js'
import type { HubView, NotFoundView, Prose, StoryView, ThanksView } from '../views.js'
import { listing } from './list-pages.js'
import { pageOf } from './page-of.js'
import type { Unit } from './unit.js'
import { listLinks, waysOn } from './ways-on.js'

/** Pages that a site has without anybody writing them; a story of that address takes their place. */
export function fixedUnits(edition: Edition): Unit[] {
  const { config, language } = edition
  const fixed = (url: string, page: () => Page): Unit => ({
    key: `fixed ${url}`,
    own: '',
    plan: () => (edition.isTaken(url) ? [] : [page()]),
  })
  return [
    fixed(homeUrl(config, language), () => homePage(edition)),
    fixed(notFoundUrl(config, language), () => notFoundPage(edition)),
    ...Object.keys(config.newsletters).flatMap((id) => [
      fixed(signUpUrl(config, language, id), () => signUpPage(edition, id)),
      fixed(thanksUrl(config, language, id), () => thanksPage(edition, id)),
    ]),
  ]
}

/** What a story view needs when nobody wrote the story. */
const bare = (id: string, title: string, body: Prose): Omit<StoryView, 'head'> => ({
  id,
  kind: 'page',
  title,
  authors: [],
  contents: [],
  body,
  topics: [],
  publications: [],
  retractions: [],
  contributors: [],
  funding: [],
  sources: [],
  people: [],
  corrections: [],
  furtherReading: [],
  fields: {},
})

function homePage(edition: Edition): Page {
  const { config, language } = edition
  const url = homeUrl(config, language)
  const title = config.site.name
  const cards = edition.latest({ all: true, limit: config.pagination.size }).map((story) => card(edition, story))
  const body = {
    prose:
      cards.length > 0
        ? [{ partial: 'feed', view: { heading: edition.words('core.home.latest'), headingLevel: 2, cards } }]
        : [],
  }
  const view: HubView = {
    head: head(edition, {
      title,
      url,
      description: config.site.description,
      data: (known) => webPage()(plainFacts(known)),
    }),
    ...bare('index', title, body),
    children: listLinks(edition),
  }
  return pageOf({ url, path: outputPath(config, url), template: 'home', language, view, listing: listing(title) })
}

function notFoundPage(edition: Edition): Page {
  const { config, language } = edition
  const url = notFoundUrl(config, language)
  const title = edition.words('core.notFound.title')
  const view: NotFoundView = {
    head: head(edition, { title, url, noindex: true }),
    title,
    links: waysOn(edition),
  }
  return pageOf({ url, path: outputPath(config, url), template: 'not-found', language, view })
}

function signUpPage(edition: Edition, id: string): Page {
  const { config, language } = edition
  const newsletter = config.newsletters[id]
  const url = signUpUrl(config, language, id)
  const form = newsletterView(edition, id, 'form', 2)
  const title = edition.words('core.newsletter.title', { heading: newsletter?.heading ?? id })
  const body = {
    prose: form ? [{ partial: 'newsletter', view: { ...form, heading: edition.words('core.newsletter.submit') } }] : [],
  }
  const view: StoryView = {
    head: head(edition, { title, url, description: newsletter?.pitch }),
    ...bare(id, title, body),
  }
  return pageOf({ url, path: outputPath(config, url), template: 'page', language, view, listing: listing(title) })
}

function thanksPage(edition: Edition, id: string): Page {
  const { config, language } = edition
  const success = config.newsletters[id]?.success
  const url = thanksUrl(config, language, id)
  const title = success?.title ?? edition.words('core.thanks.title')
  const view: ThanksView = {
    head: head(edition, { title, url, noindex: true }),
    title,
    message: success?.message ?? edition.words('core.thanks.message'),
    links: waysOn(edition),
  }
  return pageOf({ url, path: outputPath(config, url), template: 'thanks', language, view })
}
