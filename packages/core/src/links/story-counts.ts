import type { Kind } from '../kinds/define-kind.js'
import { differences } from '../memo/series.js'
import { find, type Site } from '../story/site.js'
import type { Entry } from '../story/story.js'

/** Stories of one kind in one language: how many, and how many of them name which topics. */
export interface StoryCount {
  readonly kind: Kind
  readonly language: string
  readonly length: number
  /** By the ids of topics that a story names, as JSON: what stands above these is found when it is asked for. */
  readonly naming: ReadonlyMap<string, number>
}

/** How many stories there are. The order of what is in it means nothing. */
export interface StoryCounts {
  readonly ofKinds: readonly StoryCount[]
  /** How many stories of its own language name a person or project. */
  readonly naming: ReadonlyMap<Entry, number>
}

/** What is counted of an entry; what it is made of is another object when it changes, though the entry stays. */
interface Counted {
  readonly entry: Entry
  readonly data: Entry['data']
  readonly ties: Entry['ties']
  /** The persons and projects that it names, each once. */
  readonly names: ReadonlySet<Entry>
}

/** Counts stories. Nothing is counted yet; as long as there are as many entries as last time, only those are looked into that changed. */
export function createStoryCounts(
  site: Pick<Site, 'byIdentity' | 'config'>,
): (entries: readonly Entry[]) => StoryCounts {
  const { kinds } = site.config
  let last: readonly Counted[] = []
  let ofKinds = new Map<string, StoryCount & { length: number; naming: Map<string, number> }>()
  let naming = new Map<Entry, number>()

  function count({ entry, data, names }: Counted, more: 1 | -1): void {
    const kind = kinds.get(entry.kind)
    if (entry.type !== 'story' || !kind) return
    const { language } = entry
    const key = `${language} ${kind.name}`
    const group = ofKinds.get(key) ?? { kind, language, length: 0, naming: new Map() }
    ofKinds.set(key, group)
    group.length += more
    add(group.naming, JSON.stringify((data as typeof entry.data).topics.map((topic) => topic.id)), more)
    for (const record of names) add(naming, record, more)
  }

  return (entries) => {
    const next = entries.map((entry, at): Counted => {
      const before = last[at]
      const { data, ties } = entry
      if (before?.entry === entry && before.data === data && before.ties === ties) return before
      return { entry, data, ties, names: namesIn(entry, site) }
    })
    const places = differences(last, next)
    if (!places) [ofKinds, naming] = [new Map(), new Map()]
    for (const place of places ?? []) count(last[place] as Counted, -1)
    for (const place of places ?? next.keys()) count(next[place] as Counted, 1)
    last = next
    return { ofKinds: [...ofKinds.values()].filter(({ length }) => length > 0), naming }
  }
}

function add<K>(counts: Map<K, number>, key: K, more: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + more
  if (count > 0) counts.set(key, count)
  else counts.delete(key)
}

/** The persons and projects that a story names, in its own language: each has a page with the stories that name it. */
function namesIn({ type, ties, language }: Entry, site: Pick<Site, 'byIdentity' | 'config'>): ReadonlySet<Entry> {
  const names = new Set<Entry>()
  for (const { ref } of type === 'story' ? ties.references : []) {
    if (!ref.to.includes('person') && !ref.to.includes('project')) continue
    const found = find(site, ref, language)
    if (found?.language === language && (found.type === 'person' || found.type === 'project')) names.add(found)
  }
  return names
}
