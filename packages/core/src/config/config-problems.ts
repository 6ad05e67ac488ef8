import { judge } from '../judge.js'
import { placeFaults } from '../place-faults.js'
import type { Fault, Problem } from '../problems.js'
import type { LoadedConfig } from './config.js'

/** What is wrong with a config, at its places; nothing that it chose counts yet. */
export function configProblems(config: LoadedConfig, faults: readonly Fault[]): readonly Problem[] {
  const judged = judge(faults, {
    choices: {},
    kinds: new Map(),
    drafts: new Set(),
    gone: new Set(),
    unreached: new Set(),
    waivers: new Map(),
  })
  return placeFaults(judged, { content: new Map(), config })
}
