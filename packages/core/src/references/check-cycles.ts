import { type Fault, fault } from '../problems.js'
import { find as lookUp } from '../story/site.js'
import type { Entry } from '../story/story.js'
import { ancestorsOf, type Find, parentOf } from './ancestors.js'
import type { Universe } from './check-references.js'

/** Topics and hubs whose `parent` leads back to themselves; each cycle is reported once, at its first file. */
export function checkCycles(universe: Universe, entries: readonly Entry[]): Fault[] {
  const byLanguage = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (entry.type !== 'topic' && entry.type !== 'hub') continue
    const group = byLanguage.get(entry.language)
    if (group) group.push(entry)
    else byLanguage.set(entry.language, [entry])
  }
  return [...byLanguage].flatMap(([language, group]) => cyclesOf(universe, group, language))
}

/** Cycles among what readers of one language meet. Each entry is walked over once, however many lead to it. */
function cyclesOf(universe: Universe, entries: readonly Entry[], language: string): Fault[] {
  const find: Find = (ref) => lookUp(universe, ref, language)
  const done = new Set<Entry>()
  const ranks = new Map(entries.map((entry, rank) => [entry, rank]))
  return entries.flatMap((entry) => {
    if (done.has(entry)) return []
    const trail = [entry]
    for (const ancestor of ancestorsOf(find, entry)) {
      if (done.has(ancestor)) break
      trail.push(ancestor)
    }
    for (const one of trail) done.add(one)
    const next = parentOf(find, trail.at(-1) ?? entry)
    const begin = next ? trail.indexOf(next) : -1
    return begin < 0 ? [] : report(trail.slice(begin), ranks)
  })
}

/** A cycle without an entry of this language is one of the site's main language, and reported there. */
function report(cycle: readonly Entry[], ranks: ReadonlyMap<Entry, number>): Fault[] {
  const rankOf = (entry: Entry) => ranks.get(entry) ?? Infinity
  const first = cycle.reduce((best, one) => (rankOf(one) < rankOf(best) ? one : best))
  if (!ranks.has(first)) return []
  const at = cycle.indexOf(first)
  const ids = [...cycle.slice(at), ...cycle.slice(0, at), first].map((one) => one.id)
  const values = { key: 'parent', type: first.type, cycle: ids.join(' → ') }
  return [fault('reference-cycle', first.file, { path: ['parent'] }, values)]
}
