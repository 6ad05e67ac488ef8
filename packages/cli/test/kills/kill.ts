import { existsSync } from 'node:fs'
import path from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { ended } from '../findings.js'
import { type Lane, startBuild } from './lane.js'
import type { State } from './site.js'

/**
 * When to send the signal: at a random part of a whole build, or of the time from the lock on, or as soon as the journal stands, which is there for one
 * moment in twenty. `part` is from 0 to 1.
 */
export interface Moment {
  readonly in: 'build' | 'publishing' | 'moving'
  readonly part: number
}

/** How a build ended that was sent a signal; what stood in its state folder then. */
export interface Killed {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stderr: string
  readonly found: 'nothing' | 'lock' | 'stage' | 'journal'
}

/** Build, and send a signal at a moment of the build; the process may have ended by then. */
export async function killed(
  lane: Lane,
  state: State,
  options: { readonly signal: NodeJS.Signals; readonly moment: Moment; readonly isCold: boolean },
): Promise<Killed> {
  const { signal, moment, isCold } = options
  const { before, all } = lane.pace[isCold ? 'cold' : 'incremental']
  const child = startBuild(lane, state)
  const end = ended(child)
  const runs = () => child.exitCode === null && child.signalCode === null
  if (moment.in === 'build') await setTimeout(all * moment.part)
  else if (moment.in === 'moving') {
    while (runs() && !existsSync(path.join(lane.out, '.findings/journal.json'))) await setImmediate()
  } else {
    while (runs() && !existsSync(path.join(lane.out, '.findings/lock'))) await setTimeout(1)
    await setTimeout((all - before) * moment.part)
  }
  child.kill(signal)
  const { code, stderr } = await end
  return { code, signal: child.signalCode, stderr, found: foundIn(lane.out) }
}

function foundIn(out: string): Killed['found'] {
  const found = ['journal.json', 'stage', 'lock'].find((name) => existsSync(path.join(out, '.findings', name)))
  return found === 'journal.json' ? 'journal' : found === 'stage' || found === 'lock' ? found : 'nothing'
}
