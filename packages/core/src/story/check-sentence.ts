import { type Fault, fault } from '../problems.js'
import { sentencesOf } from './sentences.js'
import type { Entry } from './story.js'

/** Achievements that say more than one sentence. */
export function checkSentence(entry: Entry): Fault[] {
  const summary = entry.type === 'achievement' ? entry.data.summary : undefined
  if (typeof summary !== 'string') return []
  const count = sentencesOf(summary, entry.language).length
  return count > 1 ? [fault('several-sentences', entry.file, { path: ['summary'] }, { count })] : []
}
