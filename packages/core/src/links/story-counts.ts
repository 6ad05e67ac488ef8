import type { Config } from '../config/config.js'
import type { Kind } from '../kinds/define-kind.js'
import { differences } from '../memo/series.js'
import type { Entry } from '../story/story.js'

/** Stories of one kind in one language: how many, and how many of them about each topic. */
export interface StoryCount {
  readonly kind: Kind
  readonly language: string
  readonly length: number
  readonly about: ReadonlyMap<string, number>
}

/** Counts the stories among entries. The order of what is returned means nothing. */
export type StoryCounts = (entries: readonly Entry[]) => readonly StoryCount[]

/** What is counted of an entry; what it is made of is another object when it changes, though the entry stays. */
interface Counted {
  readonly entry: Entry
  readonly data: Entry['data']
}

/** Nothing is counted yet. As long as there are as many entries as last time, only those are looked into that changed. */
export function createStoryCounts({ kinds }: Config): StoryCounts {
  let last: readonly Counted[] = []
  let counts = new Map<string, StoryCount & { length: number; about: Map<string, number> }>()

  function count({ entry, data }: Counted, more: 1 | -1): void {
    const kind = kinds.get(entry.kind)
    if (entry.type !== 'story' || !kind) return
    const { language } = entry
    const key = `${language} ${kind.name}`
    const group = counts.get(key) ?? { kind, language, length: 0, about: new Map() }
    counts.set(key, group)
    group.length += more
    for (const id of new Set((data as typeof entry.data).topics.map((topic) => topic.id))) {
      const length = (group.about.get(id) ?? 0) + more
      if (length > 0) group.about.set(id, length)
      else group.about.delete(id)
    }
  }

  return (entries) => {
    const next = entries.map((entry, at): Counted => {
      const before = last[at]
      return before?.entry === entry && before.data === entry.data ? before : { entry, data: entry.data }
    })
    const places = differences(last, next)
    if (!places) counts = new Map()
    for (const place of places ?? []) count(last[place] as Counted, -1)
    for (const place of places ?? next.keys()) count(next[place] as Counted, 1)
    last = next
    return [...counts.values()].filter(({ length }) => length > 0)
  }
}
