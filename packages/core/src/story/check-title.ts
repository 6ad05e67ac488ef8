import type { Kind } from '../kinds/define-kind.js'
import { oneOfKind } from '../kinds/kind-words.js'
import { type Fault, fault } from '../problems.js'
import type { Draft } from './draft.js'

/** A title that is longer than its kind allows. */
export function checkTitle({ file, data }: Draft, { name, titleLength }: Kind): Fault[] {
  if (titleLength === undefined || typeof data.title !== 'string') return []
  const title = data.title.trim()
  // Characters as readers see them are at most as many as code units: only long titles are counted.
  if (title.length <= titleLength) return []
  // Each segment holds the whole text, so that very long ones would fill the memory.
  const isVast = title.length > 20 * titleLength
  const length = isVast ? title.length : [...new Intl.Segmenter().segment(title)].length
  if (length <= titleLength) return []
  return [fault('title-too-long', file, { path: ['title'] }, { length, kind: oneOfKind(name), limit: titleLength })]
}
