import type { Entry } from '../story/story.js'
import type { Edition } from './edition.js'

/** The language of an entry where that is not the page's, under the name of a view's field. */
export const foreign = <K extends 'language' | 'hreflang'>(
  edition: Edition,
  { language }: Pick<Entry, 'language'>,
  ...fields: readonly K[]
): Partial<Record<K, string>> =>
  language === edition.language
    ? {}
    : (Object.fromEntries(fields.map((field) => [field, language])) as Record<K, string>)
