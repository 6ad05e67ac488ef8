import type { Config } from '../config/config.js'
import { inLanguage } from '../config/in-language.js'
import { createDateFormat } from '../dates/dates.js'
import type { Gallery } from '../images/gallery.js'
import type { Ref } from '../kinds/fields.js'
import { find, identity, type Site } from '../story/site.js'
import { type Entry, isStory, type Type } from '../story/story.js'
import type { Strings } from '../theme.js'
import type { DateView } from '../views.js'

/** The site in one language: what builders of views need to know. */
export interface Edition {
  readonly site: Site
  /** As this language says it. */
  readonly config: Config
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly strings: Strings
  /** The words of a key, with `{names}` filled in. */
  readonly words: (key: string, values?: Readonly<Record<string, string | number>>) => string
  readonly date: (text: string) => DateView
  /** A site path with the base path in front. */
  readonly href: (url: string) => string
  /** A site path as an absolute URL. */
  readonly absolute: (url: string) => string
  readonly find: <T extends Type>(ref: Ref<T>) => Entry<T> | undefined
  readonly stories: readonly Entry<'story'>[]
  readonly gallery: Gallery
  /** What each language of the site calls itself. */
  readonly languageNames: ReadonlyMap<string, string>
  /** The versions of an entry in all languages, the main one first; itself alone when it has no translation. */
  readonly versions: (entry: Entry) => readonly Entry[]
}

const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr', 'Yezi'])

/** The script that a language is written in decides the direction. */
const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'

function languageName(language: string): string {
  const names = new Intl.DisplayNames([language], { type: 'language', languageDisplay: 'standard' })
  const name = names.of(new Intl.Locale(language).language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/** Prepare one language of a site. */
export function createEdition(site: Site, language: string, strings: Strings, gallery: Gallery): Edition {
  const config = inLanguage(site.config, language)
  const { timeZone, dateStyle, base, url } = config.site
  const write = createDateFormat(language, timeZone, dateStyle)
  const origin = url.replace(/\/+$/, '')
  const href = (path: string) => base + path.replace(/^\//, '')
  return {
    site,
    config,
    language,
    direction: directionOf(language),
    strings,
    words: (key, values = {}) => {
      const text = strings[key]
      if (typeof text !== 'string') throw new Error(`There are no words for ${key}`)
      return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
    },
    date: (text) => ({ iso: text, text: write(text) }),
    href,
    absolute: (path) => encodeURI(origin + href(path)),
    find: (ref) => find(site, ref, language),
    gallery,
    languageNames: new Map(config.languages.map((one) => [one, languageName(one)])),
    versions: createVersions(site),
    stories: site.entries.filter(
      (entry): entry is Entry<'story'> => entry.type === 'story' && entry.language === language,
    ),
  }
}

/** Translations share a path below their language's folder, or name the id of the original. */
function createVersions({ config, entries, byIdentity }: Site): Edition['versions'] {
  if (config.languages.length === 1) return (entry) => [entry]
  const originalOf = (entry: Entry) => {
    const id = isStory(entry) ? entry.data.translationOf : undefined
    return (id && byIdentity.get(identity(config.site.language, entry.type, id))) || entry
  }
  const groups = new Map<string, Entry[]>()
  const keyOf = (entry: Entry) => originalOf(entry).treePath
  for (const entry of entries) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry])
  const rank = (entry: Entry) => config.languages.indexOf(entry.language)
  for (const group of groups.values()) group.sort((a, b) => rank(a) - rank(b))
  return (entry) => groups.get(keyOf(entry)) ?? [entry]
}

/** What people call a kind: the words of its key, else its label in the main language, else its name. */
export function kindName(edition: Edition, kind: string, number: 'one' | 'many'): string {
  const words = edition.strings[`core.kind.${kind}.${number}`]
  return typeof words === 'string' ? words : (edition.config.kinds.get(kind)?.label?.[number] ?? kind)
}
