import { namedLanguage } from '../language-name.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import { avoidedInEnglish } from '../story/avoided-words.js'
import { isOfLanguage } from '../story/is-of-language.js'
import { comparableWord } from '../story/word-finder.js'
import type { CheckedConfig } from './schema.js'

/** Faults of lists of words for languages that the site has not, and of words that are turned off where nobody knows them. */
export function checkWords(file: string, { avoidedWords, subjectWords, site }: CheckedConfig): Fault[] {
  const languages = [...new Set([site.language, ...site.languages])]
  const ofLanguages = Object.entries(avoidedWords).filter(([, words]) => typeof words === 'object')
  const unknown = (part: string, tag: string): Fault[] => {
    if (languages.some((language) => isOfLanguage(language, tag))) return []
    const meant = nearest(tag, languages)
    const values = {
      key: tag,
      where: 'the languages of the site',
      known: languages.map(namedLanguage).join(', '),
      ...(meant && { nearest: meant }),
    }
    return [fault('unknown-key', file, { path: [part, tag], on: 'key' }, values)]
  }
  return [
    ...Object.keys(subjectWords).flatMap((tag) => unknown('subjectWords', tag)),
    ...ofLanguages.flatMap(([tag]) => unknown('avoidedWords', tag)),
    ...turnedOff(avoidedWords, site.language).flatMap((one) => notThere(file, one)),
  ]
}

/** The paths of words that are `false`, and the language that each is in. */
const turnedOff = (words: object, language: string, path: readonly string[] = []): TurnedOff[] =>
  Object.entries(words).flatMap(([word, instead]) => {
    if (typeof instead === 'object' && instead !== null) return turnedOff(instead, word, [word])
    return instead === false ? [{ word, language, path: [...path, word] }] : []
  })

interface TurnedOff {
  readonly word: string
  readonly language: string
  readonly path: readonly string[]
}

function notThere(file: string, { word, language, path }: TurnedOff): Fault[] {
  const known = isOfLanguage(language, 'en') ? Object.keys(avoidedInEnglish) : []
  if (known.includes(comparableWord(word))) return []
  const meant = nearest(word, known)
  const where = `the words that Findings avoids in ${namedLanguage(language)}`
  const at = { path: ['avoidedWords', ...path], on: 'key' as const }
  return [fault('unknown-key', file, at, { key: word, where, ...(meant && { nearest: meant }) })]
}
