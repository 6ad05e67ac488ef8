import type { Config } from '../config/config.js'
import { inLanguage } from '../config/in-language.js'
import { createDateFormat, createDeadlineFormat, createInstantFormat, isInstant } from '../dates/dates.js'
import { directionOf } from '../direction-of.js'
import type { Gallery } from '../images/gallery.js'
import type { Ref } from '../kinds/fields.js'
import { absoluteUrl } from '../links/absolute-url.js'
import { bindLink } from '../links/bind-link.js'
import { type Home, pathBelow } from '../links/path-below.js'
import { createInquiry, type Inquiry } from '../memo/inquiry.js'
import type { ImageFile, Site } from '../story/site.js'
import type { Entry, Story, Type } from '../story/story.js'
import type { Strings } from '../theme.js'
import type { DateView } from '../views.js'
import { createQuestions, type Moves } from './create-questions.js'
import type { Destination, Latest } from './questions.js'

/** The site in one language: what builders of views need to know. Whatever of it depends on content is a question, and who asks is noted. */
export interface Edition {
  /** As this language says it. */
  readonly config: Config
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly strings: Strings
  /** The strings of a language of the site: a link to a page in another one speaks that. */
  readonly stringsIn: (language: string) => Strings
  /** The words of a key, with `{names}` filled in; in another language of the site where one is named. */
  readonly words: (key: string, values?: Readonly<Record<string, string | number>>, language?: string) => string
  readonly date: (text: string) => DateView
  /** The same, but of an instant with the time of day. */
  readonly dateAndTime: (text: string) => DateView
  /** An instant with its time of day and the zone of that. */
  readonly deadline: (instant: string) => DateView
  /** A site path with the base path in front. */
  readonly href: (url: string) => string
  /** A site path as an absolute URL. */
  readonly absolute: (url: string) => string
  /** A URL of a view, which has the base path in front already, as an absolute URL. */
  readonly absoluteOf: (url: string) => string
  readonly gallery: Gallery
  /** What each language of the site calls itself. */
  readonly languageNames: ReadonlyMap<string, string>
  /** What some work gives, and all questions that it asked. */
  readonly during: Inquiry['during']
  readonly stampOf: Inquiry['stampOf']
  /** Go on with a site of the same entries, in the same places: answers that may be others are forgotten, and their questions returned. */
  readonly renew: (site: Site, moves: Moves | undefined) => readonly string[]
  /** The whole site. A page that asks for it is made again after every change. */
  readonly site: Site
  /** All stories, newest first. */
  readonly stories: readonly Entry<'story'>[]
  /** Note that a page shows something of an entry. */
  readonly see: <T extends Entry>(entry: T) => T
  readonly find: <T extends Type>(ref: Pick<Ref<T>, 'to' | 'id'>) => Entry<T> | undefined
  /** The site path of an entry that has a page. */
  readonly urlOf: (entry: Entry) => string | undefined
  /** Where a link in a file leads: a site path, a bare fragment or an external URL; undefined when nowhere. */
  readonly target: (href: string, from: string) => Destination | undefined
  readonly image: (src: string, from: string) => ImageFile | undefined
  /** Whether there is something at a site path; whether an entry stands there. */
  readonly hasAddress: (url: string) => boolean
  readonly isTaken: (url: string) => boolean
  /** The address in another language of a page that Findings makes. */
  readonly counterpart: (url: string, language: string) => string | undefined
  /** The versions of an entry in all languages, the main one first; itself alone when it has no translation. */
  readonly versions: (entry: Entry) => readonly Entry[]
  /** The kinds that have stories. */
  readonly kinds: () => readonly string[]
  readonly latest: (which: Latest) => readonly Entry<'story'>[]
  /** Listed stories that share topics with one. */
  readonly related: (story: Entry<'story'>) => readonly Entry<'story'>[]
  /** The publications that a story reports and that have been retracted; a page that shows more of one `see`s it. */
  readonly retractions: (story: Pick<Story, 'file'>) => readonly Entry<'publication'>[]
  /** Which stories a list has, in its order; a page that shows one `see`s it. */
  readonly storiesOfKind: (kind: string) => readonly Entry<'story'>[]
  /** Those of the topics below it among them. */
  readonly storiesAbout: (topic: Entry<'topic'>) => readonly Entry<'story'>[]
  /** Those that name a record anywhere. */
  readonly storiesNaming: (record: Entry) => readonly Entry<'story'>[]
  /** The neighbours within a story's kind. */
  readonly newerThan: (story: Story) => Entry<'story'> | undefined
  readonly olderThan: (story: Story) => Entry<'story'> | undefined
  /** The projects that a person is part of. */
  readonly projectsOf: (person: Entry<'person'>) => readonly Entry<'project'>[]
  /** The achievements that a project supports; those of a topic, or of all. */
  readonly achievementsOf: (project: Entry<'project'>) => readonly Entry<'achievement'>[]
  readonly achievementsAbout: (topic?: string) => readonly Entry<'achievement'>[]
  /** The topics right below one; the hubs right below a hub, or a page that stands for one. */
  readonly topicsBelow: (topic: Entry<'topic'>) => readonly Entry<'topic'>[]
  readonly hubsBelow: (story: Story) => readonly Entry<'hub'>[]
  readonly hubOf: (topic: string | undefined) => Entry<'hub'> | undefined
}

function languageName(language: string): string {
  const names = new Intl.DisplayNames([language], { type: 'language', languageDisplay: 'standard' })
  const name = names.of(new Intl.Locale(language).language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/** Prepare one language of a site. */
export function createEdition(
  site: Site,
  language: string,
  stringsOf: ReadonlyMap<string, Strings>,
  gallery: Gallery,
): Edition {
  const stringsIn = (tongue: string) => stringsOf.get(tongue) ?? {}
  const config = inLanguage(site.config, language)
  const { timeZone, dateStyle, base } = config.site
  const write = createDateFormat(language, timeZone, dateStyle)
  const writeInstant = createInstantFormat(language, timeZone, dateStyle)
  const writeDeadline = createDeadlineFormat(language, timeZone, dateStyle)
  const href = (path: string) => base + path.replace(/^\//, '')
  const { questions, renew } = createQuestions(site, config, language)
  const { ask, note, during, stampOf, forget } = createInquiry(questions)
  const see = <T extends Entry>(entry: T): T => {
    note('entry', entry.file)
    return entry
  }
  const seen = <T extends Entry>(entries: readonly T[]): readonly T[] => {
    for (const entry of entries) see(entry)
    return entries
  }
  const seenIf = <T extends Entry>(entry: T | undefined): T | undefined => entry && see(entry)
  return {
    config,
    language,
    direction: directionOf(language),
    strings: stringsIn(language),
    stringsIn,
    words: (key, values = {}, tongue = language) => {
      const text = stringsIn(tongue)[key]
      if (typeof text !== 'string') throw new Error(`There are no words for ${key}`)
      return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
    },
    date: (text) => ({ iso: text, text: write(text) }),
    dateAndTime: (text) => ({ iso: text, text: isInstant(text) ? writeInstant(text) : write(text) }),
    deadline: (instant) => ({ iso: instant, text: writeDeadline(instant) }),
    href,
    absolute: (path) => absoluteUrl(config.site, path),
    absoluteOf: (path) => absoluteUrl(config.site, path.slice(base.length)),
    gallery,
    languageNames: new Map(config.languages.map((one) => [one, languageName(one)])),
    during,
    stampOf,
    renew: (next, moves) => forget(renew(next, moves)),
    get site() {
      return ask('site', '')
    },
    get stories() {
      return seen(ask('stories', ''))
    },
    see,
    find: <T extends Type>({ to, id }: Pick<Ref<T>, 'to' | 'id'>) =>
      seenIf(ask('find', `${to.join(',')} ${id}`)) as Entry<T> | undefined,
    urlOf: (entry) => site.urls.get(see(entry)),
    target: (address, from) => {
      if (leavesSite(address, config.homes)) return outside(site, address)
      const found = ask('link', `${from}\n${address}`)
      if (found?.attachment) gallery.attached(found.attachment)
      return found
    },
    image: (src, from) => ask('image', `${from}\n${src}`),
    hasAddress: (address) => ask('address', address),
    isTaken: (address) => ask('taken', address),
    counterpart: (address, tongue) => ask('counterpart', `${tongue} ${address}`),
    versions: (entry) => (config.languages.length === 1 ? [see(entry)] : seen(ask('versions', entry.file))),
    kinds: () => ask('kinds', ''),
    latest: (which) => seen(ask('latest', JSON.stringify(which))),
    related: (story) => seen(ask('related', story.file)),
    retractions: (story) => ask('retractions', story.file),
    storiesOfKind: (kind) => ask('ofKind', kind),
    storiesAbout: (topic) => ask('about', topic.id),
    storiesNaming: (record) => ask('naming', record.file),
    newerThan: (story) => seenIf(ask('newer', story.file)),
    olderThan: (story) => seenIf(ask('older', story.file)),
    projectsOf: (person) => seen(ask('projects', person.file)),
    achievementsOf: (project) => seen(ask('achievements', project.file)),
    achievementsAbout: (topic = '') => seen(ask('achieved', topic)),
    topicsBelow: (topic) => seen(ask('subTopics', topic.id)),
    hubsBelow: (hub) => seen(ask('subHubs', hub.id)),
    hubOf: (topic) => (topic === undefined ? undefined : seenIf(ask('hub', topic))),
  }
}

/** Whether a link says by itself where it leads. */
const leavesSite = (href: string, homes: readonly Home[]): boolean =>
  /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href) && pathBelow(homes, href.trim()) === undefined

function outside(site: Site, href: string): Destination | undefined {
  const target = bindLink(site, href, '')
  return 'broken' in target ? undefined : { url: target.url, external: target.external }
}

/** What people call a kind: the words of its key, else its label in the main language, else its name. */
export function kindName(
  edition: Edition,
  kind: string,
  number: 'one' | 'many',
  language: string = edition.language,
): string {
  const words = edition.stringsIn(language)[`core.kind.${kind}.${number}`]
  return typeof words === 'string' ? words : (edition.config.kinds.get(kind)?.label?.[number] ?? kind)
}
