import type * as z from 'zod'
import type { configSchema } from './schema.js'

type Written = z.input<typeof configSchema>
type Site = Written['site']
type Markdown = NonNullable<Written['markdown']>

/** A config as a site writes it, told key by key for editors. The shapes are those of `configSchema`; a test holds that no key is missing. */
export interface UserConfig {
  /** Where the site stands and what it is called: `{ url: 'https://www.example.org', name: 'The Example Trust' }`. */
  site: SiteConfig
  /** The charity itself: name, logo, registrations, address. Stands in headers, footers and structured data. */
  organisation?: Written['organisation']
  /** Menus: `primary` in the header, `section` below it, and one `action` button. */
  nav?: Written['nav']
  /** A sentence above every page, with a telephone number or a link. */
  utilityBar?: Written['utilityBar']
  /** How to reach parts of the charity; at the foot of every page. */
  contacts?: Written['contacts']
  /** Where gifts are made, and the words of the appeal. `href` may be a full address. */
  donate?: Written['donate']
  /** Sign-up forms by name, for `::newsletter{id=…}`. */
  newsletters?: Written['newsletters']
  /** How readers answer opinion pieces. Default: not at all. */
  responses?: Written['responses']
  /** Groups of links, and legal links, at the foot of every page. */
  footer?: Written['footer']
  /** Words of this config in the other languages of the site, by language. */
  translations?: Written['translations']
  /** The folder of stories and records. Default: `content`. */
  content?: Written['content']
  /** The folder that the site is written to. Default: `dist`. */
  out?: Written['out']
  /** The folder of files that are copied as they are, and not checked for drafts or embargoes. Default: `static`. */
  static?: Written['static']
  /** Globs of content that is left out. */
  ignore?: Written['ignore']
  /** Kinds of stories of your own, from `defineKind()`, and changed ones, from `extendKind()`. */
  kinds?: Written['kinds']
  /** Where the pages of a kind stand: `{ discovery: '/findings/:slug/' }`. */
  routes?: Written['routes']
  /** Old addresses and where they lead: `{ '/category/news/': '/news/' }`. */
  redirects?: Written['redirects']
  /** How many stories a page of a list has. Default: `{ size: 10 }`. */
  pagination?: Written['pagination']
  /** Plugins, directives of your own, and which parser reads. */
  markdown?: MarkdownConfig
  /** Severities by rule: `{ 'missing-alt': 'warning' }`; by kind too: `{ 'title-too-long': { default: 'warning', news: 'error' } }`. */
  rules?: Written['rules']
  /** Acronyms that readers of this site know, and that need no explanation. */
  acronyms?: Written['acronyms']
  /** Words and what to write instead: `{ 'service users': 'people', sufferers: false }`; `false` lets one stand. */
  avoidedWords?: Written['avoidedWords']
  /** More words that say that something was found in animals, in cells or by a model, by language. */
  subjectWords?: Written['subjectWords']
  /** Files beside the pages, from `defineOutput()` or `searchIndex()`. */
  outputs?: Written['outputs']
  /** A theme called with its choices, such as `charity({ tokens: { … } })`. */
  theme: Written['theme']
}

/** Where a site stands and what it is called. */
export interface SiteConfig {
  /** Its address without a path: `https://www.example.org`. */
  url: Site['url']
  /** The path that it stands below, with a slash at both ends. Default: `/`. */
  base?: Site['base']
  /** What it is called: in titles, the header and feeds. */
  name: Site['name']
  /** One or two sentences for search engines. */
  description?: Site['description']
  /** Its main language, a tag. Default: `en-GB`. */
  language?: Site['language']
  /** Its other languages: each has a tree of its own, such as `content/cy/`. */
  languages?: Site['languages']
  /** Where days begin, such as `Europe/London`. Default: `UTC`. */
  timeZone?: Site['timeZone']
  /** How dates are written. Default: `long`, as in 9 March 2026. */
  dateStyle?: Site['dateStyle']
  /** Whether addresses end in a slash. Default: `always`. */
  trailingSlash?: Site['trailingSlash']
  /** What ids of feeds are made of, where it is not the host of `url`: `example.org,2026`. */
  tag?: Site['tag']
  /** The picture in the browser's tab, a file in `static/`: `/favicon.svg`. */
  icon?: Site['icon']
  /** The picture that other sites show with a page that has none of its own. */
  image?: Site['image']
}

/** What Markdown may be. */
export interface MarkdownConfig {
  /** `auto`, the default: the native parser for what it reads alike, else remark-parse. */
  parser?: Markdown['parser']
  /** A text that changes with whatever code of your own reads beside the stories; with it, what that code made is kept for the next build. */
  cacheKey?: Markdown['cacheKey']
  /** unified plugins for Markdown trees (mdast), in their order. */
  remarkPlugins?: Markdown['remarkPlugins']
  /** unified plugins for HTML trees (hast), in their order; what they leave is sanitised. */
  rehypePlugins?: Markdown['rehypePlugins']
  /** Directives of your own, from `defineDirective()`. */
  directives?: Markdown['directives']
}
