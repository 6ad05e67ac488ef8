import type { Config } from '../config/config.js'
import { type Entry, isStory } from '../story/story.js'
import { hiddenBecause } from '../visibility/is-visible.js'

/** The ids of people of stories whose consent has ended, unless they are in a story that readers may see, in any language. */
export function withdrawnPeople(entries: readonly Entry[], config: Config): ReadonlySet<string> {
  const peopleOf = (entry: Entry) =>
    isStory(entry) ? (entry.data.people ?? []).flatMap((one) => (typeof one === 'string' ? [] : [one.id])) : []
  const named = entries.flatMap((entry) => {
    const people = peopleOf(entry)
    return people.length > 0 ? [{ people, because: hiddenBecause(entry, config) }] : []
  })
  const shown = new Set(named.flatMap(({ people, because }) => (because === undefined ? people : [])))
  const gone = named.flatMap(({ people, because }) => (because === 'consent' ? people : []))
  return new Set(gone.filter((id) => !shown.has(id)))
}
