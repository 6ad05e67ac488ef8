import type { Kind } from '../kinds/define-kind.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import type { Strings, Theme } from '../theme.js'
import type { PluralForms } from '../views.js'

type Languages = Readonly<Record<string, Strings>>

/** Where words come from, beside the theme and the site's choices for it. */
export interface WordSources {
  /** The words of core. */
  readonly core: Languages
  /** Labels of kinds are words of `main`, the site's main language. */
  readonly kinds: readonly Pick<Kind, 'name' | 'label'>[]
  readonly main: string
  /** The site's own templates, which may ask for words of the site's own. */
  readonly templates: readonly string[]
  readonly file: string
}

/** The words of one language. */
export interface FoundStrings {
  readonly strings: Strings
  /** What only English has words for, and plural forms that are missing: `skipLink`, `corrections (few, many)`. */
  readonly missing: readonly string[]
  /** Faults of the site's choices for this language and its base. */
  readonly faults: readonly Fault[]
}

/**
 * Every UI word in a language: from the language itself, else from its base (`cy-GB` → `cy`), else English. In each
 * language the site's words go before the labels of its kinds, those before the theme's, and those before core's.
 */
export function strings(theme: Theme, language: string, sources: WordSources): FoundStrings {
  const { core, kinds, main, file } = sources
  const themes = theme.definition.strings
  const sites = theme.choices.strings ?? {}
  const labels = labelsOf(kinds)
  const layers = [core, themes, { [main]: labels }, sites]
  const tags = languagesOf(language)
  const english = wordsIn([core, themes], ['en'])
  const own = wordsIn(layers, tags)
  const known = knownWords(theme, sources)
  const chosen = Object.values(sites).flatMap((words) => Object.keys(words))
  const needed = new Set([...Object.keys({ ...english, ...labels }), ...chosen.filter((key) => known.has(key))])
  const faults = Object.entries(sites)
    .filter(([tag]) => tags.includes(tag.toLowerCase()))
    .flatMap(([tag, words]) => Object.entries(words).flatMap(([key, value]) => check(tag, key, value)))
  return {
    strings: { ...wordsIn(layers, ['en']), ...own },
    missing: [...needed].flatMap((key) => lackOf(key, own[key], language)),
    faults,
  }

  function check(tag: string, key: string, value: unknown): readonly Fault[] {
    const path = ['theme', 'strings', tag, key]
    const meant = known.get(key)
    if (!meant) {
      const near = nearest(key, known.keys())
      const values = { key, where: 'the words of the theme', ...(near && { nearest: near }) }
      return [fault('unknown-key', file, { path, on: 'key' }, values)]
    }
    const expected = expectedWords(value, meant)
    if (expected === undefined) return []
    const found = `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``
    return [fault('invalid-value', file, { path, on: 'value' }, { found, key, expected })]
  }
}

/** A UI word that a site may replace, in each language of the site. */
export interface WordsDescription {
  readonly key: string
  /** What it says in English: what others are translated from. */
  readonly english: string | PluralForms
  readonly languages: readonly {
    readonly language: string
    /** Absent: neither theme nor site says it in this language, which is a problem. */
    readonly words?: string | PluralForms
    /** True when the site replaced the theme's words. */
    readonly isChosen: boolean
  }[]
}

/** Every UI word by its key: what it says in each language of the site, and where it is missing. */
export function describeWords(
  theme: Theme,
  languages: readonly string[],
  sources: WordSources,
): readonly WordsDescription[] {
  const { core, kinds, main } = sources
  const spoken = languages.map((language) => {
    const tags = languagesOf(language)
    const themes = wordsIn([core, theme.definition.strings, { [main]: labelsOf(kinds) }], tags)
    return { language, themes, sites: wordsIn([theme.choices.strings ?? {}], tags) }
  })
  const english = wordsIn(
    [core, theme.definition.strings, { en: labelsOf(kinds) }, theme.choices.strings ?? {}],
    ['en'],
  )
  const known = [...knownWords(theme, sources)].filter(([, meant]) => meant.some((words) => words !== ''))
  return known.map(([key, [first = '']]) => ({
    key,
    english: english[key] ?? first,
    languages: spoken.map(({ language, themes, sites }) => {
      const words = sites[key] ?? themes[key]
      return { language, ...(words !== undefined && { words }), isChosen: sites[key] !== undefined }
    }),
  }))
}

type Meanings = ReadonlyMap<string, readonly (string | PluralForms)[]>

/** Every key that words may be given for, with what core, theme and kinds say for it; for words of the site's own templates, what it says itself. */
function knownWords({ definition, choices }: Theme, { core, kinds, templates }: WordSources): Meanings {
  const known = new Map(wordsByKey([core, definition.strings].flatMap((one) => Object.values(one))))
  for (const { name, label } of kinds) {
    for (const number of ['one', 'many'] as const) {
      const key = `core.kind.${name}.${number}`
      if (!known.has(key)) known.set(key, [label?.[number] ?? ''])
    }
  }
  const chosen = wordsByKey(Object.values(choices.strings ?? {}))
  for (const [key, words] of chosen) {
    if (!known.has(key) && templates.some((source) => source.includes(key))) known.set(key, words)
  }
  return known
}

/** What all languages of a theme say for each key. */
function wordsByKey(languages: readonly Strings[]): Meanings {
  const all = new Map<string, (string | PluralForms)[]>()
  for (const words of languages) {
    for (const [key, value] of Object.entries(words)) all.set(key, [...(all.get(key) ?? []), value])
  }
  return all
}

/** What a site's words for a key must be, when they are not: `meant` are the theme's words for it. */
function expectedWords(value: unknown, meant: readonly (string | PluralForms)[]): string | undefined {
  const isCounted = meant.some((words) => typeof words !== 'string')
  if (typeof value !== 'string' && !hasForms(value)) {
    return isCounted ? 'words, or plural forms with `other` among them' : 'words'
  }
  if (typeof value !== 'string' && !isCounted) return 'words without plural forms: they do not depend on a number'
  const filled = new Set([...meant.flatMap(namesIn), ...(isCounted ? ['{count}'] : [])])
  if (namesIn(value).every((name) => filled.has(name))) return undefined
  const names = [...filled].map((name) => `\`${name}\``).join(' and ')
  return filled.size > 0 ? `words in which only ${names} is filled in` : 'words in which nothing is filled in'
}

/** The `{names}` in words. */
const namesIn = (words: string | PluralForms): readonly string[] =>
  (typeof words === 'string' ? [words] : Object.values<string>({ ...words })).flatMap(
    (text) => text.match(/\{\w+\}/g) ?? [],
  )

function labelsOf(kinds: WordSources['kinds']): Strings {
  return Object.fromEntries(
    kinds.flatMap(({ name, label }) =>
      label
        ? [
            [`core.kind.${name}.one`, label.one],
            [`core.kind.${name}.many`, label.many],
          ]
        : [],
    ),
  )
}

/** A language tag in lower case and all that it may fall back to, the most general first: `zh`, `zh-hant`, `zh-hant-tw`. */
function languagesOf(language: string): readonly string[] {
  const parts = language.toLowerCase().split('-')
  return parts.map((_, n) => parts.slice(0, n + 1).join('-'))
}

/** The words of several languages together; later tags go before earlier ones, later sources before earlier ones. */
function wordsIn(sources: readonly Languages[], tags: readonly string[]): Strings {
  const layers = tags.flatMap((tag) =>
    sources.flatMap((languages) =>
      Object.entries(languages).flatMap(([language, words]) => (language.toLowerCase() === tag ? [words] : [])),
    ),
  )
  return Object.assign({}, ...layers)
}

/** A key without words, or without a plural form that its language has. */
function lackOf(key: string, words: Strings[string] | undefined, language: string): readonly string[] {
  if (words === undefined) return [key]
  if (typeof words === 'string') return []
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
  // Versions of Node list the forms of a language in different orders.
  const forms = pluralForms.filter((form) => pluralCategories.includes(form) && words[form] === undefined)
  return forms.length > 0 ? [`${key} (${forms.join(', ')})`] : []
}

const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

const isPluralForm = (form: string): boolean => pluralForms.some((one) => one === form)

function hasForms(value: unknown): value is PluralForms {
  if (typeof value !== 'object' || value === null || !('other' in value)) return false
  return Object.entries(value).every(([form, words]) => isPluralForm(form) && typeof words === 'string')
}
