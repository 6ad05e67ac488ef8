import type { Entry, Story } from '../story/story.js'
import { isStory } from '../story/story.js'
import type { RetractedMark } from '../views.js'
import type { Edition } from './edition.js'

/** The publications that a story reports and that have been retracted. */
export const retractionsOf = (edition: Edition, story: Story): readonly Entry<'publication'>[] =>
  story.data.publications?.length ? edition.retractions(story) : []

/** What cards, links and lists say of a retracted paper, or of a story that reports one; nothing of all else. */
export function retractedMark(edition: Edition, entry: Entry): RetractedMark {
  const isRetracted =
    entry.type === 'publication'
      ? entry.data.retracted !== undefined
      : isStory(entry) && retractionsOf(edition, entry).length > 0
  return isRetracted ? { retracted: true } : {}
}

/** The same of the story of a file that a page only links to. */
export const retractedMarkAt = (edition: Edition, file: string | undefined): RetractedMark =>
  file !== undefined && edition.retractions({ file }).length > 0 ? { retracted: true } : {}
