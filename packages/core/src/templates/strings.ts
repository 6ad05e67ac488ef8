import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import type { Strings, Theme } from '../theme.js'

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
  const known = new Set([coreStrings, ...Object.values(themes)].flatMap((words) => Object.keys(words)))
  const faults = Object.entries(sites)
    .filter(([tag]) => own.includes(tag.toLowerCase()))
    .flatMap(([tag, words]) => Object.entries(words).flatMap(([key, value]) => check(tag, key, value)))
  return { strings: words, faults }

  function check(tag: string, key: string, value: unknown): readonly Fault[] {
    const path = ['theme', 'strings', tag, key]
    if (!known.has(key)) {
      const near = nearest(key, known)
      return [
        fault(
          'unknown-key',
          configFile,
          { path, on: 'key' },
          { key, where: 'the words of the theme', ...(near && { nearest: near }) },
        ),
      ]
    }
    if (typeof value === 'string' || hasForms(value)) return []
    const expected = 'words, or plural forms with `other` among them'
    return [
      fault(
        'invalid-value',
        configFile,
        { path, on: 'value' },
        { found: `\`${JSON.stringify(value)}\``, key, expected },
      ),
    ]
  }
}

/** A language tag in lower case and all that it may fall back to, the most general first: `zh`, `zh-hant`, `zh-hant-tw`. */
function languagesOf(language: string): readonly string[] {
  const parts = language.toLowerCase().split('-')
  return parts.map((_, n) => parts.slice(0, n + 1).join('-'))
}

const wordsIn = (languages: Readonly<Record<string, Strings>>, tag: string): readonly Strings[] =>
  Object.entries(languages).flatMap(([language, words]) => (language.toLowerCase() === tag ? [words] : []))

function hasForms(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('other' in value)) return false
  return Object.entries(value).every(
    ([form, words]) => /^(?:zero|one|two|few|many|other)$/.test(form) && typeof words === 'string',
  )
}
