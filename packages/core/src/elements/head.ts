import type { KnownFacts, Thing } from '../kinds/json-ld.js'
import { feedUrl, homeUrl, notFoundUrl, signUpUrl, thanksUrl } from '../links/archive-url.js'
import { newsletterForms } from '../story/newsletter-forms.js'
import { type Entry, isStory } from '../story/story.js'
import type { HeadView, ImageView, LinkView, MenuView } from '../views.js'
import type { Edition } from './edition.js'
import { jsonLd } from './json-ld.js'
import { bound } from './link.js'
import { isPresent } from './person.js'
import { previewState } from './preview-state.js'
import { publisher, website, websiteId } from './publisher.js'

/** What the head of one page depends on, beside its edition. */
export interface HeadFacts {
  readonly title: string
  /** As it is read away from the page, where that is not the same. */
  readonly titleAway?: string
  /** Site path without base. */
  readonly url: string
  readonly description?: string | undefined
  readonly image?: Omit<ImageView, 'sources'> | undefined
  /** Pages between home and this one. */
  readonly trail?: readonly LinkView[]
  readonly entry?: Entry
  readonly isArticle?: boolean
  readonly noindex?: boolean
  /** An older page of a list: in another language, the page of that number holds other stories. */
  readonly isNumbered?: boolean
  readonly published?: string | undefined
  readonly modified?: string | undefined
  readonly sectionMenu?: MenuView | undefined
  /** The feed of what the page lists. */
  readonly feed?: HeadView['feeds'][number] | undefined
  /** schema.org data of the page itself. */
  readonly data?: (known: KnownFacts) => Thing
}

/** The head of a page: what its layout, search engines and other sites need to know. */
export function head(edition: Edition, facts: HeadFacts): HeadView {
  const { config } = edition
  const { title, titleAway = title, description, entry, image } = facts
  const isHome = facts.url === homeUrl(config, edition.language)
  const url = edition.href(facts.url)
  const canonical = canonicalOf(edition, facts)
  const preview = config.isPreview
  const state = previewState(edition, entry)
  const self = { url, text: title, external: false }
  const isLost = facts.url === notFoundUrl(config, edition.language)
  const breadcrumb = isHome || isLost ? [] : [linkHome(edition), ...(facts.trail ?? []), self]
  const picture = image && edition.absoluteOf(image.src)
  const section = currentSection(edition, url, breadcrumb)
  const menu = facts.sectionMenu ?? sectionMenu(edition, url)
  const versions = facts.isNumbered || facts.noindex ? [] : alternates(edition, facts.url, entry)
  const main = versions.find((version) => version.language === config.site.language)
  const by = publisher(edition, isHome)
  const known = {
    url: canonical,
    title,
    language: edition.language,
    publisher: by,
    website: websiteId(edition),
    ...(description && { description }),
    ...(picture && { image: picture }),
  }
  return {
    title,
    documentTitle: isHome
      ? homeTitle(title, config.site.name)
      : edition.words('core.documentTitle', { title: titleAway, site: config.site.name }),
    ...(description && { description }),
    url,
    ...(!facts.noindex && { canonical }),
    language: edition.language,
    direction: edition.direction,
    noindex: facts.noindex === true || preview,
    newsletters: newslettersOf(edition, facts),
    preview,
    ...(state && { previewState: state }),
    ...(section && { currentSection: section }),
    alternates: versions,
    ...(main && { xDefault: main.absolute }),
    feeds: [...feedLinks(edition), ...(facts.feed ? [facts.feed] : [])],
    openGraph: openGraph(edition, { ...facts, canonical, picture }),
    jsonLd: jsonLd(
      [facts.data?.(known), isHome ? website(edition, by) : undefined, breadcrumbList(edition, breadcrumb)].filter(
        isPresent,
      ),
    ),
    breadcrumb,
    ...(menu && { sectionMenu: menu }),
  }
}

/** Those whose forms stand in the text, and the one whose own page this is, or the page after it. */
function newslettersOf({ config, language }: Edition, { url, entry }: HeadFacts): string[] {
  const about = Object.keys(config.newsletters).filter(
    (id) => url === signUpUrl(config, language, id) || url === thanksUrl(config, language, id),
  )
  const asked = entry ? newsletterForms(entry, config).map(({ id }) => id) : []
  return [...new Set([...about, ...asked])]
}

/** Where a page was first, as its story says; its own address where that is meant, however it is written. */
function canonicalOf(edition: Edition, { url, entry }: HeadFacts): string {
  const first = entry && isStory(entry) ? entry.data.canonical : undefined
  const target = first === undefined ? undefined : edition.target(first, entry?.file ?? '')
  return first === undefined || !target || target.url === url ? edition.absolute(url) : first
}

const homeTitle = (title: string, site: string) => (title.includes(site) ? title : `${site}: ${title}`)

const linkHome = (edition: Edition): LinkView => ({
  url: edition.href(homeUrl(edition.config, edition.language)),
  text: edition.words('core.home'),
  external: false,
})

/** The longest link of the primary navigation that this page, or a page on the way to it, stands under. */
function currentSection(edition: Edition, url: string, breadcrumb: readonly LinkView[]): string | undefined {
  const links = edition.config.nav.primary
    .map(({ href }) => bound(edition, href.href, edition.config.file)?.url)
    .filter(isPresent)
  const home = edition.href(homeUrl(edition.config, edition.language))
  const under = (page: string) =>
    links
      .filter((link) => link === page || (link !== home && page.startsWith(link.replace(/\/?$/, '/'))))
      .toSorted((a, b) => b.length - a.length)[0]
  return (
    under(url) ??
    breadcrumb
      .slice(1, -1)
      .map((step) => under(step.url))
      .filter(isPresent)
      .at(-1)
  )
}

function sectionMenu(edition: Edition, url: string): MenuView | undefined {
  return edition.config.nav.section
    .map((menu) => menuView(edition, menu))
    .find((menu) => menu.links.some((link) => link.url === url))
}

/** A menu of the config; links that lead nowhere were reported. */
export function menuView(
  edition: Edition,
  menu: {
    readonly heading?: string | undefined
    readonly links: readonly { readonly label: string; readonly href: { readonly href: string } }[]
  },
): MenuView {
  const links = menu.links.flatMap(({ label, href }) => {
    const target = bound(edition, href.href, edition.config.file)
    return target ? [{ ...target, text: label }] : []
  })
  return { ...(menu.heading && { heading: menu.heading }), links }
}

/** The same page in every language that has it, this one included; empty when there is only one. */
function alternates(edition: Edition, url: string, entry: Entry | undefined): HeadView['alternates'] {
  const { languages } = edition.config
  if (languages.length === 1) return []
  const entries = entry ? edition.versions(entry) : []
  const versions = languages.flatMap((language) => {
    const version = entries.find((one) => one.language === language)
    const found = (version && edition.urlOf(version)) ?? edition.counterpart(url, language)
    if (found === undefined) return []
    return [
      {
        language,
        name: edition.languageNames.get(language) ?? language,
        url: edition.href(found),
        absolute: edition.absolute(found),
      },
    ]
  })
  return versions.length > 1 ? versions : []
}

const feedLinks = (edition: Edition) =>
  edition.kinds().length > 0
    ? [{ title: edition.config.site.name, url: edition.href(feedUrl(edition.config, edition.language)) }]
    : []

function openGraph(
  edition: Edition,
  facts: HeadFacts & { canonical: string; picture: string | undefined },
): HeadView['openGraph'] {
  const { title, titleAway = title, description, canonical, picture, image, isArticle, published, modified } = facts
  // Other sites show neither drawings nor AVIF.
  const isRaster = picture !== undefined && !/\.(?:svg|avif)$/.test(picture)
  const pairs: [string, string | number | undefined][] = [
    ['og:site_name', edition.config.site.name],
    ['og:type', isArticle ? 'article' : 'website'],
    ['og:title', titleAway],
    ['og:description', description],
    ['og:url', canonical],
    ['og:locale', edition.language.replace('-', '_')],
    ['og:image', isRaster ? picture : undefined],
    ['og:image:width', isRaster ? image?.width : undefined],
    ['og:image:height', isRaster ? image?.height : undefined],
    ['og:image:alt', isRaster ? image?.alt || undefined : undefined],
    ['article:published_time', isArticle ? published : undefined],
    ['article:modified_time', isArticle ? modified : undefined],
  ]
  return pairs.flatMap(([property, content]) => (content === undefined ? [] : [{ property, content: String(content) }]))
}

/** https://schema.org/BreadcrumbList, positions from 1; the last item is the page itself. */
function breadcrumbList(edition: Edition, breadcrumb: readonly LinkView[]): Thing | undefined {
  if (breadcrumb.length === 0) return undefined
  const itemListElement = breadcrumb.map(({ url, text }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: text,
    ...(index < breadcrumb.length - 1 && { item: edition.absoluteOf(url) }),
  }))
  return { '@type': 'BreadcrumbList', itemListElement }
}
