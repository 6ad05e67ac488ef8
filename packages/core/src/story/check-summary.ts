import type { Kind } from '../kinds/define-kind.js'
import { type Fault, fault } from '../problems.js'
import type { Draft } from './draft.js'

/** With one of these, the body was not read: whether it begins with a paragraph is not known. */
const withoutBody = new Set<Fault['rule']>([
  'file-too-large',
  'nested-too-deep',
  'story-too-slow',
  'plugin-failed',
  'unclosed-container',
])

/** A story of which lists and feeds have nothing to show but its title. */
export function checkSummary({ file, data, body, faults }: Draft, { isListed }: Kind): Fault[] {
  if (!isListed || data.summary !== undefined || body.firstParagraph !== '') return []
  if (faults.some(({ rule }) => withoutBody.has(rule))) return []
  return [fault('missing-summary', file, { path: ['summary'] })]
}
