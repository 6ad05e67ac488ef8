import { type Fault, fault, type Place } from '../problems.js'
import type { Draft } from './draft.js'
import { placedSlots } from './placed-slots.js'

/** Images that tell nothing to somebody who cannot see them, and are not called decorative. */
export function checkAlternatives({ file, data, body, markdown }: Draft): Fault[] {
  const faults: Fault[] = []
  const missing = (src: unknown, at: Place | undefined) =>
    faults.push(fault('missing-alt', file, at, { src: String(src) }))
  const { image } = data
  if (typeof image === 'object' && image !== null && 'src' in image) {
    const alt = 'alt' in image && typeof image.alt === 'string' ? image.alt.trim() : ''
    const isDecorative = 'decorative' in image && image.decorative === true
    if (alt === '' && !isDecorative) missing(image.src, { path: ['image', 'alt'] })
  }
  for (const { slot, at } of placedSlots({ body, markdown })) {
    if (slot.type === 'image' && slot.alt.trim() === '') missing(slot.src, at)
    if (slot.type !== 'directive' || slot.name !== 'figure') continue
    const { src, alt = '', decorative } = slot.attributes
    if (src !== undefined && alt.trim() === '' && decorative === undefined) missing(src, at)
  }
  return faults
}
