import type { Ref } from '../kinds/fields.js'
import type { Entry, Type } from '../story/story.js'

/** How a reference is looked up by readers of a language. */
export type Find = <T extends Type>(ref: Pick<Ref<T>, 'to' | 'id'>) => Entry<T> | undefined

/** What stands above a topic or hub: the readers' version of its `parent`. */
export function parentOf<T extends Entry>(find: Find, entry: T): T | undefined {
  const parent = entry.type === 'topic' || entry.type === 'hub' ? entry.data.parent : undefined
  // A topic's parent is a topic, a hub's a hub: the schemas of their kinds say so.
  return parent && (find<Type>(parent) as T | undefined)
}

/** The ids of some topics and of all that stand above them, each once: what is about a topic is about those as well. */
export function withTopicsAbove(find: Find, ids: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const id of ids) {
    found.add(id)
    const topic = find({ to: ['topic'], id })
    if (topic) for (const above of ancestorsOf(find, topic)) found.add(above.id)
  }
  return found
}

/** Everything above a topic or hub, the nearest first; it ends where it would begin again. */
export function* ancestorsOf<T extends Entry>(find: Find, entry: T): Generator<T> {
  const seen = new Set<Entry>([entry])
  let parent = parentOf(find, entry)
  while (parent && !seen.has(parent)) {
    seen.add(parent)
    yield parent
    parent = parentOf(find, parent)
  }
}
