import type { Edition } from '../elements/edition.js'
import type { Memo } from '../memo/memo.js'
import type { Site } from '../story/site.js'
import { isStory } from '../story/story.js'
import { fixedUnits } from './fixed-pages.js'
import { archiveUnits } from './list-pages.js'
import { recordUnits } from './record-pages.js'
import { storyPage } from './story-pages.js'
import { type Unit, unit } from './unit.js'

/** All pages of one language: stories in the order of the site, lists, records, and what nobody writes. `memo` lives as long as the edition. */
export function unitsOf(edition: Edition, site: Site, memo: Memo): Unit[] {
  const { stories, others } = memo.same('entries', [], () => {
    const entries = site.entries.filter((entry) => entry.language === edition.language)
    return {
      stories: entries.filter(isStory).map((story) => unit(story, () => storyPage(edition, edition.see(story)))),
      others: entries.filter((entry) => !isStory(entry)),
    }
  })
  const topics = others.flatMap((entry) => (entry.type === 'topic' ? [entry] : []))
  const records = others.flatMap((entry) => (site.urls.has(entry) ? recordUnits(edition, entry, memo) : []))
  return [...stories, ...archiveUnits(edition, topics, memo), ...records, ...fixedUnits(edition)]
}
