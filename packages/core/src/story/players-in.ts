import type { Config } from '../config/config.js'
import { audio } from '../directives/audio.js'
import { video } from '../directives/video.js'
import type { Place } from '../problems.js'
import type { DirectiveSlot } from './body.js'
import type { Draft } from './draft.js'
import { placedSlots } from './placed-slots.js'

/** Every film and recording that a story plays. A site’s own directives of these names know best what they need. */
export function playersIn(
  draft: Pick<Draft, 'body' | 'markdown'>,
  { directives }: Config,
): { readonly slot: DirectiveSlot; readonly at: Place | undefined }[] {
  const names = [audio, video].filter((one) => directives.get(one.name) === one).map(({ name }) => name)
  return placedSlots(draft).flatMap(({ slot, at }) =>
    slot.type === 'directive' && names.includes(slot.name) && slot.form === 'container' ? [{ slot, at }] : [],
  )
}
