import type { Edition } from '../elements/edition.js'
import type { Site } from '../story/site.js'
import { isStory } from '../story/story.js'
import { fixedUnits } from './fixed-pages.js'
import { archiveUnits } from './list-pages.js'
import { recordUnits } from './record-pages.js'
import { storyPage } from './story-pages.js'
import { type Unit, unit } from './unit.js'

/** All pages of one language: stories in the order of the site, lists, records, and what nobody writes. */
export function unitsOf(edition: Edition, site: Site): Unit[] {
  const entries = site.entries.filter((entry) => entry.language === edition.language)
  const stories = entries.filter(isStory).map((story) => unit(story, () => storyPage(edition, edition.see(story))))
  const records = entries.flatMap((entry) =>
    isStory(entry) || !site.urls.has(entry) ? [] : recordUnits(edition, entry),
  )
  const topics = entries.flatMap((entry) => (entry.type === 'topic' ? [entry] : []))
  return [...stories, ...archiveUnits(edition, topics), ...records, ...fixedUnits(edition)]
}
