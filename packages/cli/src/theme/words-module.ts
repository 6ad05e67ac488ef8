import { languageName, type WordsDescription } from '@findings/core'

type Words = WordsDescription['english']

/** A JavaScript module with what a language has no words for, in English; undefined when it has all. Words that depend on a number are there once for each plural form of the language. */
export function wordsModule(words: readonly WordsDescription[], language: string): string | undefined {
  const forms = formsOf(language)
  const missing = words.filter(({ languages }) =>
    languages.some((one) => one.language === language && isMissing(one.words, forms)),
  )
  if (missing.length === 0) return undefined
  const lines = missing.map(({ key, english }) => `  ${quoted(key)}: ${written(english, forms)},\n`)
  return `/**
 * What the pages say by themselves, to be written in ${languageName(language)}: replace the English words behind each colon.
 * Keep what stands in braces, such as {title}: it is filled in. Of words with several forms, each number takes one.
 */
export const words = {
${lines.join('')}}
`
}

/** The plural forms of a language, in the order in which they are listed everywhere. */
const formsOf = (language: string): readonly Form[] => {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
  return (['zero', 'one', 'two', 'few', 'many', 'other'] as const).filter((form) => pluralCategories.includes(form))
}

type Form = Intl.LDMLPluralRule

const isMissing = (words: Words | undefined, forms: readonly Form[]): boolean =>
  words === undefined || (typeof words !== 'string' && forms.some((form) => words[form] === undefined))

function written(words: Words, forms: readonly Form[]): string {
  if (typeof words === 'string') return quoted(words)
  return `{ ${forms.map((form) => `${form}: ${quoted(words[form] ?? words.other)}`).join(', ')} }`
}

const quoted = (text: string): string => `'${text.replaceAll(/[\\']/g, '\\$&')}'`
