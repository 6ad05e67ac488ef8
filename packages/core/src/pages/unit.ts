import type { Page } from '../story/page.js'
import type { Entry } from '../story/story.js'

/** Pages that are planned together. */
export interface Unit {
  /** Unique in the site. */
  readonly key: string
  /** What the pages are made of, beside the questions that they ask while they are planned: the same text, the same pages. */
  readonly own: () => string
  readonly plan: () => readonly Page[]
}

/** The one page of an entry. */
export const unit = (entry: Entry, plan: () => Page): Unit => ({
  key: entry.file,
  own: () => entry.print,
  plan: () => [plan()],
})
