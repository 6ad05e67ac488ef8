import { find, type Site } from '../story/site.js'
import type { Entry } from '../story/story.js'

type Records = Pick<Site, 'byIdentity' | 'config'>

/** What stands above a topic or hub for readers of a language: their version of its `parent`. */
export function parentOf<T extends Entry>(records: Records, entry: T, language: string): T | undefined {
  const parent = entry.type === 'topic' || entry.type === 'hub' ? entry.data.parent : undefined
  // A topic's parent is a topic, a hub's a hub: the schemas of their kinds say so.
  return parent && (find(records, parent, language) as T | undefined)
}

/** Everything above a topic or hub, the nearest first; it ends where it would begin again. */
export function* ancestorsOf<T extends Entry>(records: Records, entry: T, language: string): Generator<T> {
  const seen = new Set<Entry>([entry])
  let parent = parentOf(records, entry, language)
  while (parent && !seen.has(parent)) {
    seen.add(parent)
    yield parent
    parent = parentOf(records, parent, language)
  }
}
