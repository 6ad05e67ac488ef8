import type { Page } from '../story/page.js'
import type { Entry } from '../story/story.js'

/** Pages that are planned together. */
export interface Unit {
  /** Unique in the site. */
  readonly key: string
  /** What the pages are made of, beside an entry and the questions that they ask while they are planned. */
  readonly own: string
  /** The entry whose every word may stand on the pages. */
  readonly entry?: Entry
  readonly plan: () => readonly Page[]
}

/** All that the pages are made of beside the answers to their questions: the same text, the same pages. */
export const ownOf = ({ own, entry }: Unit): string => (entry ? `${own} ${entry.print}` : own)

/** The one page of an entry. */
export const unit = (entry: Entry, plan: () => Page): Unit => ({
  key: entry.file,
  own: '',
  entry,
  plan: () => [plan()],
})
