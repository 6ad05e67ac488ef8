import path from 'node:path'
import type { Draft } from '../story/draft.js'
import { placedSlots } from '../story/placed-slots.js'

/** Faults after which parts of a file are gone, and nobody knows what they named. */
const losing = new Set([
  'invalid-utf8',
  'missing-front-matter',
  'unclosed-front-matter',
  'invalid-yaml',
  'file-too-large',
  'nested-too-deep',
  'story-too-slow',
  'unknown-directive',
  'wrong-directive-form',
  'lost-slot',
  'plugin-failed',
])

/** Whether a file names more than its draft still knows. */
export const hasLostWords = ({ faults }: Draft): boolean => faults.some(({ rule }) => losing.has(rule))

/** All that a faulty draft may mean as an id: texts of its fields and directives, and the names that its links end in. */
export function mentionsOf(draft: Draft): string[] {
  const slots = placedSlots(draft).flatMap(({ slot }) => {
    if (slot.type === 'link') return [path.posix.parse(slot.href.replace(/[?#].*$/, '')).name]
    return slot.type === 'directive' ? [...Object.values(slot.attributes), slot.labelText, slot.text] : []
  })
  return [...textsOf(draft.data), ...slots].map((text) => text.normalize('NFC'))
}

function* textsOf(data: unknown): Generator<string> {
  if (typeof data === 'string') yield data
  else if (typeof data === 'object' && data !== null) for (const value of Object.values(data)) yield* textsOf(value)
}
