import type { Fault } from '../problems.js'
import type { Draft } from './draft.js'

const losing = new Set<Fault['rule']>([
  'file-too-large',
  'nested-too-deep',
  'story-too-slow',
  'plugin-failed',
  'unclosed-container',
])

/** Whether a story's body was not read: its paragraphs and headings are not known. */
export const hasLostBody = ({ faults }: Pick<Draft, 'faults'>): boolean => faults.some(({ rule }) => losing.has(rule))
