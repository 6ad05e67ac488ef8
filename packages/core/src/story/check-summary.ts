import type { Kind } from '../kinds/define-kind.js'
import { type Fault, fault } from '../problems.js'
import type { Draft } from './draft.js'
import { hasLostBody } from './lost-body.js'

/** A story of which lists and feeds have nothing to show but its title. */
export function checkSummary({ file, data, body, faults }: Draft, { isListed }: Kind): Fault[] {
  if (!isListed || data.summary !== undefined || body.firstParagraph !== '' || hasLostBody({ faults })) return []
  return [fault('missing-summary', file, { path: ['summary'] })]
}
