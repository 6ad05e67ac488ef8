import type { Entry } from '../story/story.js'
import type { AchievementView } from '../views.js'
import type { Edition } from './edition.js'
import { linkTo } from './link.js'
import { isPresent } from './person.js'

/** An achievement with links to what supports it. */
export function achievementView(edition: Edition, { id, data }: Entry<'achievement'>): AchievementView {
  const supportedBy = data.supportedBy
    .map((ref) => {
      const entry = edition.find(ref)
      if (entry?.type !== 'publication') return entry && linkTo(edition, entry, entry.data.title)
      const { DOI, URL, title } = entry.data
      const url = DOI ? `https://doi.org/${DOI}` : URL
      return url === undefined ? undefined : { url, text: title, external: true }
    })
    .filter(isPresent)
  return {
    id,
    title: data.title,
    summary: data.summary,
    ...(data.date && { date: edition.date(data.date) }),
    supportedBy,
  }
}
