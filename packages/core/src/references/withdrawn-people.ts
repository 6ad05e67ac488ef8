import { find, type Site } from '../story/site.js'
import { type Entry, isStory } from '../story/story.js'
import { hiddenBecause } from '../visibility/is-visible.js'

/** People of stories whose consent has ended, unless they are in a story that readers may still see. */
export function withdrawnPeople(
  entries: readonly Entry[],
  site: Pick<Site, 'byIdentity' | 'config'>,
): ReadonlySet<Entry> {
  const stories = entries.filter(isStory).filter(({ data }) => (data.people ?? []).length > 0)
  const peopleIn = (some: typeof stories): ReadonlySet<Entry> =>
    new Set(
      some.flatMap(({ data, language }) =>
        (data.people ?? []).flatMap((one) => (typeof one === 'string' ? [] : (find(site, one, language) ?? []))),
      ),
    )
  const isGone = (story: Entry) => hiddenBecause(story, site.config) === 'consent'
  const shown = peopleIn(stories.filter((story) => !isGone(story)))
  return new Set([...peopleIn(stories.filter(isGone))].filter((person) => !shown.has(person)))
}
