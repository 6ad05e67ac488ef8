import { isCorrectedSince } from '../story/retracted.js'
import type { Entry, Story } from '../story/story.js'
import type { RetractionView } from '../views.js'
import type { Edition } from './edition.js'
import { foreign } from './foreign.js'
import { bound } from './link.js'
import { retractionsOf } from './retracted-mark.js'

/** What is known of the retraction of a work; undefined of one that stands. */
export function retractionView(edition: Edition, publication: Entry<'publication'>): RetractionView | undefined {
  const { retracted } = publication.data
  if (!retracted) return undefined
  const { date, reason, notice } = retracted
  const target = notice === undefined ? undefined : bound(edition, notice, publication.file)
  return {
    ...(date && { date: edition.date(date) }),
    ...(reason && { reason, ...foreign(edition, publication, 'language') }),
    ...(target && { notice: target }),
  }
}

/** Whether the summary of a story may still be shown: it was written before a paper was retracted, unless its author has corrected the story since. */
export const summaryStands = (edition: Edition, story: Story): boolean =>
  isCorrectedSince(story, retractionsOf(edition, story))

/** The title of a story as feeds, search results and links on other sites show it, away from the page that says more. */
export const titleAway = (edition: Edition, story: Story): string =>
  retractionsOf(edition, story).length === 0
    ? story.data.title
    : edition.words('core.retracted.title', { title: story.data.title })
