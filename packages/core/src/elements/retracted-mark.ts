import type { Entry, Story } from '../story/story.js'
import { isStory } from '../story/story.js'
import type { RetractedMark } from '../views.js'
import type { Edition } from './edition.js'

/** The publications that a story reports and that have been retracted. */
export const retractionsOf = (edition: Edition, story: Story): readonly Entry<'publication'>[] =>
  story.data.publications?.length ? edition.retractions(story) : []

/** What cards, links and lists say of a retracted paper, or of a story that reports one; nothing of all else. */
export function retractedMark(edition: Edition, entry: Entry): RetractedMark {
  if (entry.type === 'publication') return mark(entry.data.retracted !== undefined)
  return mark(isStory(entry) && retractionsOf(edition, entry).length > 0)
}

/** The same of the story of a file that a page only links to. */
export const retractedMarkAt = (edition: Edition, file: string | undefined): RetractedMark =>
  mark(file !== undefined && edition.retractions({ file }).length > 0)

const mark = (isRetracted: boolean): RetractedMark => (isRetracted ? { retracted: true } : {})
