import { card } from '../elements/card.js'
import { type Edition, kindName } from '../elements/edition.js'
import { head } from '../elements/head.js'
import { newsletterView } from '../elements/newsletter.js'
import { archiveUrl, homeUrl, notFoundUrl, outputPath, signUpUrl, thanksUrl } from '../links/archive-url.js'
import type { Page } from '../story/page.js'
import type { HubView, LinkView, NotFoundView, Prose, StoryView, ThanksView } from '../views.js'
import { listing } from './list-pages.js'
import { pageOf } from './page-of.js'

/** Pages that a site has without anybody writing them; a story of that address takes their place. */
export function fixedPages(edition: Edition): Page[] {
  const pages = [homePage(edition), notFoundPage(edition), ...newsletterPages(edition)]
  return pages.filter((page) => !edition.isTaken(page.url))
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
    head: head(edition, { title, url, description: config.site.description }),
    ...bare('index', title, body),
    children: listLinks(edition),
  }
  return pageOf({ url, path: outputPath(config, url), template: 'home', language, view, listing: listing(title) })
}

function notFoundPage(edition: Edition): Page {
  const { config, language } = edition
  const url = notFoundUrl(config, language)
  const title = edition.words('core.notFound.title')
  const home = {
    url: edition.href(homeUrl(config, language)),
    text: edition.words('core.home'),
    external: false,
  }
  const view: NotFoundView = {
    head: head(edition, { title, url, noindex: true }),
    title,
    links: [home, ...listLinks(edition)],
  }
  return pageOf({ url, path: outputPath(config, url), template: 'not-found', language, view })
}

/** Links to the lists of all kinds that have stories. */
function listLinks(edition: Edition): LinkView[] {
  const kinds = new Set(edition.kinds())
  return [...edition.config.kinds.values()].flatMap((kind) => {
    const url = kinds.has(kind.name) ? archiveUrl(edition.config, kind, edition.language) : undefined
    return url ? [{ url: edition.href(url), text: kindName(edition, kind.name, 'many'), external: false }] : []
  })
}

/** A sign-up page and a page of thanks for each newsletter. */
function newsletterPages(edition: Edition): Page[] {
  const { config, language } = edition
  return Object.entries(config.newsletters).flatMap(([id, newsletter]) => {
    const form = newsletterView(edition, id, 'form', 2)
    const signUp = signUpUrl(config, language, id)
    const thanks = thanksUrl(config, language, id)
    const signUpTitle = edition.words('core.newsletter.title', { heading: newsletter.heading })
    const title = newsletter.success?.title ?? edition.words('core.thanks.title')
    const message = newsletter.success?.message ?? edition.words('core.thanks.message')
    const home = { url: edition.href(homeUrl(config, language)), text: edition.words('core.home'), external: false }
    const thanksView: ThanksView = {
      head: head(edition, { title, url: thanks, noindex: true }),
      title,
      message,
      links: [home, ...listLinks(edition)],
    }
    const body = {
      prose: form
        ? [{ partial: 'newsletter', view: { ...form, heading: edition.words('core.newsletter.submit') } }]
        : [],
    }
    const signUpView: StoryView = {
      head: head(edition, { title: signUpTitle, url: signUp, description: newsletter.pitch }),
      ...bare(id, signUpTitle, body),
    }
    return [
      pageOf({
        url: signUp,
        path: outputPath(config, signUp),
        template: 'page',
        language,
        view: signUpView,
        listing: listing(signUpTitle),
      }),
      pageOf({ url: thanks, path: outputPath(config, thanks), template: 'thanks', language, view: thanksView }),
    ]
  })
}
