import type { Survey } from '@findings/core'

export type Surveyed = Extract<Survey, { readonly outcome: 'surveyed' }>

/** How a survey is told. */
export interface Shown {
  /** How many days ahead are told. */
  readonly days: number
  /** A file of the site, as seen from the working directory. */
  readonly pathOf: (file: string) => string
}

/** What is to be said of a file: below its title, where that may be told. */
export const told = (title: string | undefined, path: string, words?: string): readonly string[] =>
  title === undefined ? [words ? `${path}, ${words}` : path] : [title, ...(words ? [item(words)] : []), item(path)]

// A space that does not break: a long path stays beside its dash.
const item = (words: string) => `–\u00a0${words}`
