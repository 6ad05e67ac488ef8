import type { Entry } from '../story/story.js'
import type { Ties } from '../story/ties.js'

/** What follows from where an entry leads. */
export type FromTies<T> = (entry: Entry) => readonly T[]

/** Looks up what follows from where entries lead, once as long as they lead to the same. */
export function byTies<T>(lookUp: FromTies<T>): FromTies<T> {
  const known = new Map<Entry, { readonly ties: Ties; readonly found: readonly T[] }>()
  return (entry) => {
    const last = known.get(entry)
    if (last?.ties === entry.ties) return last.found
    const found = lookUp(entry)
    known.set(entry, { ties: entry.ties, found })
    return found
  }
}
