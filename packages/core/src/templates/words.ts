import { nearest } from '../nearest.js'
import type { SiteView } from '../views.js'

type Values = Readonly<Record<string, string | number>>

/** A template asked for words that the site does not have in this language. */
export class MissingWords extends Error {
  constructor(
    readonly key: string,
    readonly language: string,
    readonly near: string | undefined,
  ) {
    super(`There are no words for \`${key}\`${near ? `, did you mean \`${near}\`?` : ''}`)
  }
}

/** The `t` of templates: the words for a key, the plural form that `count` asks for, `{names}` filled in. */
export type Words = (key: string, values?: Values) => string

/** Gives each site its words. Rules for plurals, which take long to make, are made once a language. */
export function createWords(): (site: Pick<SiteView, 'strings' | 'language'>) => Words {
  const known = new Map<string, Intl.PluralRules>()
  const rulesOf = (language: string): Intl.PluralRules => {
    const rules = known.get(language) ?? new Intl.PluralRules(language)
    known.set(language, rules)
    return rules
  }
  return ({ strings, language }) =>
    (key, values = {}) => {
      const found = Object.hasOwn(strings, key) ? strings[key] : undefined
      if (found === undefined) throw new MissingWords(key, language, nearest(key, Object.keys(strings)))
      if (typeof found === 'string') return fill(key, found, values)
      if (typeof values.count !== 'number') throw new Error(`The words for \`${key}\` depend on a \`count\``)
      return fill(key, found[rulesOf(language).select(values.count)] ?? found.other, values)
    }
}

function fill(key: string, text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) throw new Error(`The words for \`${key}\` need a value for \`{${name}}\``)
    return String(value)
  })
}
