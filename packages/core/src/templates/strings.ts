import type { Kind } from '../kinds/define-kind.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import type { Strings, Theme } from '../theme.js'

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
export function strings(
  theme: Theme,
  language: string,
  { core, kinds, main, templates, file }: WordSources,
): FoundStrings {
  const themes = theme.definition.strings
  const sites = theme.choices.strings ?? {}
  const labels = labelsOf(kinds)
  const sources = [core, themes, { [main]: labels }, sites]
  const tags = languagesOf(language)
  const english = wordsIn([core, themes], ['en'])
  const own = wordsIn(sources, tags)
  const known = new Set([core, themes].flatMap((one) => Object.values(one)).flatMap((words) => Object.keys(words)))
  for (const { name } of kinds) for (const number of ['one', 'many']) known.add(`core.kind.${name}.${number}`)
  const chosen = Object.values(sites).flatMap((words) => Object.keys(words))
  for (const key of chosen) if (templates.some((source) => source.includes(key))) known.add(key)
  const needed = new Set([...Object.keys({ ...english, ...labels }), ...chosen.filter((key) => known.has(key))])
  const faults = Object.entries(sites)
    .filter(([tag]) => tags.includes(tag.toLowerCase()))
    .flatMap(([tag, words]) => Object.entries(words).flatMap(([key, value]) => check(tag, key, value)))
  return {
    strings: { ...wordsIn(sources, ['en']), ...own },
    missing: [...needed].flatMap((key) => lackOf(key, own[key], language)),
    faults,
  }

  function check(tag: string, key: string, value: unknown): readonly Fault[] {
    const path = ['theme', 'strings', tag, key]
    if (!known.has(key)) {
      const near = nearest(key, known)
      const values = { key, where: 'the words of the theme', ...(near && { nearest: near }) }
      return [fault('unknown-key', file, { path, on: 'key' }, values)]
    }
    if (typeof value === 'string' || hasForms(value)) return []
    const expected = 'words, or plural forms with `other` among them'
    return [
      fault('invalid-value', file, { path, on: 'value' }, { found: `\`${JSON.stringify(value)}\``, key, expected }),
    ]
  }
}

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
  const forms = pluralCategories.filter((form) => words[form] === undefined)
  return forms.length > 0 ? [`${key} (${forms.join(', ')})`] : []
}

function hasForms(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('other' in value)) return false
  return Object.entries(value).every(
    ([form, words]) => /^(?:zero|one|two|few|many|other)$/.test(form) && typeof words === 'string',
  )
}
