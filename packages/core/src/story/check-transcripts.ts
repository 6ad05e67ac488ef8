import type { Config } from '../config/config.js'
import { audio } from '../directives/audio.js'
import { video } from '../directives/video.js'
import { type Fault, fault } from '../problems.js'
import type { Draft } from './draft.js'
import { placedSlots } from './placed-slots.js'

/** Films and recordings without their words. A site’s own directives of these names know best what they need. */
export function checkTranscripts(draft: Draft, { directives }: Config): Fault[] {
  const names = [audio, video].filter((one) => directives.get(one.name) === one).map(({ name }) => name)
  return placedSlots(draft).flatMap(({ slot, at }) =>
    slot.type === 'directive' && names.includes(slot.name) && slot.form === 'container' && slot.parts.length === 0
      ? [fault('missing-transcript', draft.file, at, { name: slot.name })]
      : [],
  )
}
