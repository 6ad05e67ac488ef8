import type { Fault } from '../problems.js'
import { apply } from './apply.js'
import { inTheWay } from './in-the-way.js'
import { type Journal, readJournal } from './journal.js'
import { readManifest } from './manifest.js'
import { clearStage } from './stage.js'

/** Complete a publish that was stopped after it had promised to end, or forget one that had not. */
export function recover(out: string): readonly Fault[] {
  const found = readJournal(out)
  if ('faults' in found) return found.faults
  const faults = found.journal ? inTheWayOf(out, found.journal) : []
  if (faults.length > 0) return faults
  if (found.journal) apply(out, found.journal)
  else clearStage(out)
  return []
}

/** What came into the way since; what the journal names is ours, also where it was done already: new spellings win. */
function inTheWayOf(out: string, { first, moves, last, manifest }: Journal): readonly Fault[] {
  const old = readManifest(out)
  if ('faults' in old) return old.faults
  const ours = [...first, ...last, ...(old.manifest?.hashes.keys() ?? []), ...moves]
  const before = new Map(ours.map((path) => [path, '']))
  return inTheWay(out, { before, after: manifest.hashes, changed: moves, removed: last })
}
