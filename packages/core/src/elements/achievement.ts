import type { Entry } from '../story/story.js'
import type { AchievementView, SupportView } from '../views.js'
import type { Edition } from './edition.js'
import { foreign } from './foreign.js'
import { linkTo } from './link.js'
import { isPresent } from './person.js'
import { linkOf } from './publication.js'
import { retractedMark } from './retracted-mark.js'

/** An achievement with links to what supports it. */
export function achievementView(edition: Edition, achievement: Entry<'achievement'>): AchievementView {
  const { id, data } = achievement
  const supportedBy = data.supportedBy
    .map((ref): SupportView | undefined => {
      const entry = edition.find(ref)
      if (entry?.type === 'publication') {
        const url = linkOf(edition, entry)
        const link = { ...(url && { url }), text: entry.data.title, external: url !== undefined }
        return { ...link, ...retractedMark(edition, entry) }
      }
      return entry && linkTo(edition, entry, entry.data.title)
    })
    .filter(isPresent)
  return {
    id,
    title: data.title,
    summary: data.summary,
    ...(data.date && { date: edition.date(data.date) }),
    supportedBy,
    ...foreign(edition, achievement, 'language'),
  }
}
