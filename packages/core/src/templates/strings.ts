import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import type { Strings, Theme } from '../theme.js'
import type { PluralForms } from '../views.js'

/**
 * Every UI word in a language: from the language itself, else from its base (`cy-GB` → `cy`), else English, else core.
 * In each language the site's words go before the theme's. Faults are those of the site's choices for this language and
 * its base.
 */
export function strings(
  theme: Theme,
  language: string,
  coreStrings: Strings,
  configFile = 'findings.config.ts',
): { readonly strings: Strings; readonly faults: readonly Fault[] } {
  const themes = theme.definition.strings
  const sites = theme.choices.strings ?? {}
  const own = languagesOf(language)
  const all = own.includes('en') ? own : ['en', ...own]
  const words = Object.assign(
    {},
    coreStrings,
    ...all.flatMap((tag) => [...wordsIn(themes, tag), ...wordsIn(sites, tag)]),
  )
  const known = wordsByKey([coreStrings, ...Object.values(themes)])
  const faults = Object.entries(sites)
    .filter(([tag]) => own.includes(tag.toLowerCase()))
    .flatMap(([tag, words]) => Object.entries(words).flatMap(([key, value]) => check(tag, key, value)))
  return { strings: words, faults }

  function check(tag: string, key: string, value: unknown): readonly Fault[] {
    const path = ['theme', 'strings', tag, key]
    const meant = known.get(key)
    if (!meant) {
      const near = nearest(key, known.keys())
      const values = { key, where: 'the words of the theme', ...(near && { nearest: near }) }
      return [fault('unknown-key', configFile, { path, on: 'key' }, values)]
    }
    const expected = expectedWords(value, meant)
    if (expected === undefined) return []
    const found = `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``
    return [fault('invalid-value', configFile, { path, on: 'value' }, { found, key, expected })]
  }
}

/** A UI word that a site may replace, in each language of the site. */
export interface WordsDescription {
  readonly key: string
  readonly languages: readonly {
    readonly language: string
    /** Absent: neither theme nor site says it in this language, and English is shown. */
    readonly words?: string | PluralForms
    /** True when the site replaced the theme's words. */
    readonly isChosen: boolean
  }[]
}

/** Every UI word by its key: what it says in each language of the site, and where it is missing. */
export function describeWords(
  { definition, choices }: Theme,
  languages: readonly string[],
  coreStrings: Strings,
): readonly WordsDescription[] {
  const keys = wordsByKey([...Object.values(definition.strings), coreStrings]).keys()
  const spoken = languages.map((language) => {
    const tags = languagesOf(language)
    const own: Strings = tags[0] === 'en' ? coreStrings : {}
    const themes: Strings = Object.assign({}, own, ...tags.flatMap((tag) => wordsIn(definition.strings, tag)))
    const sites: Strings = Object.assign({}, ...tags.flatMap((tag) => wordsIn(choices.strings ?? {}, tag)))
    return { language, themes, sites }
  })
  return [...keys].map((key) => ({
    key,
    languages: spoken.map(({ language, themes, sites }) => {
      const words = sites[key] ?? themes[key]
      return { language, ...(words !== undefined && { words }), isChosen: sites[key] !== undefined }
    }),
  }))
}

/** What all languages of a theme say for each key. */
function wordsByKey(languages: readonly Strings[]): ReadonlyMap<string, readonly (string | PluralForms)[]> {
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

/** A language tag in lower case and all that it may fall back to, the most general first: `zh`, `zh-hant`, `zh-hant-tw`. */
function languagesOf(language: string): readonly string[] {
  const parts = language.toLowerCase().split('-')
  return parts.map((_, n) => parts.slice(0, n + 1).join('-'))
}

const wordsIn = (languages: Readonly<Record<string, Strings>>, tag: string): readonly Strings[] =>
  Object.entries(languages).flatMap(([language, words]) => (language.toLowerCase() === tag ? [words] : []))

function hasForms(value: unknown): value is PluralForms {
  if (typeof value !== 'object' || value === null || !('other' in value)) return false
  return Object.entries(value).every(
    ([form, words]) => /^(?:zero|one|two|few|many|other)$/.test(form) && typeof words === 'string',
  )
}
