import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import { isOfLanguage } from '../story/is-of-language.js'
import type { CheckedConfig } from './schema.js'

/** Faults of lists of words for languages that the site has not. */
export function checkWords(file: string, { subjectWords, site }: CheckedConfig): Fault[] {
  const languages = [...new Set([site.language, ...site.languages])]
  return Object.keys(subjectWords).flatMap((tag) => {
    if (languages.some((language) => isOfLanguage(language, tag))) return []
    const meant = nearest(tag, languages)
    const values = {
      key: tag,
      where: 'the languages of the site',
      known: languages.join(', '),
      ...(meant && { nearest: meant }),
    }
    return [fault('unknown-key', file, { path: ['subjectWords', tag], on: 'key' }, values)]
  })
}
