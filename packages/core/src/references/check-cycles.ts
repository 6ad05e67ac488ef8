import { type Fault, fault } from '../problems.js'
import { find } from '../story/site.js'
import type { Entry } from '../story/story.js'
import type { Universe } from './check-references.js'

/** Topics and hubs whose `parent` leads back to themselves; each cycle is reported once, at its first file. */
export function checkCycles(universe: Universe, entries: readonly Entry[]): Fault[] {
  const reported = new Set<Entry>()
  const faults: Fault[] = []
  for (const entry of entries) {
    const trail: Entry[] = []
    let current: Entry | undefined = entry
    while (current && !trail.includes(current)) {
      trail.push(current)
      const parent: ReturnType<typeof parentOf> = parentOf(current)
      current = parent && find(universe, parent, current.language)
    }
    if (current !== entry || reported.has(entry)) continue
    for (const one of trail) reported.add(one)
    const cycle = [...trail, entry].map((one) => one.id).join(' → ')
    faults.push(fault('reference-cycle', entry.file, { path: ['parent'] }, { key: 'parent', type: entry.type, cycle }))
  }
  return faults
}

const parentOf = (entry: Entry) => (entry.type === 'topic' || entry.type === 'hub' ? entry.data.parent : undefined)
