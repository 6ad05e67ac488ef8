import type { Config } from '../config/config.js'
import { quote } from '../directives/quote.js'
import { type Fault, fault } from '../problems.js'
import type { Draft } from './draft.js'
import { placedSlots } from './placed-slots.js'

/** Quotes of nobody. A site's own `quote` knows best what it needs. */
export function checkQuotes(draft: Draft, { directives }: Config): Fault[] {
  if (directives.get(quote.name) !== quote) return []
  return placedSlots(draft).flatMap(({ slot, at }) => {
    if (slot.type !== 'directive' || slot.name !== quote.name) return []
    const { by, speaker } = slot.attributes
    return by === undefined && speaker === undefined ? [fault('quote-without-attribution', draft.file, at)] : []
  })
}
