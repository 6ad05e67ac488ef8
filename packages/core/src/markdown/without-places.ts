import type { Part } from '../story/body.js'

/** The same parts; lines counted inside a front-matter value mean nothing outside. */
export function withoutPlaces(parts: readonly Part[]): Part[] {
  return parts.map((part) => {
    if (typeof part === 'string' || !('at' in part)) return part
    const { at, ...slot } = part
    if (slot.type !== 'directive') return slot
    return { ...slot, label: withoutPlaces(slot.label), parts: withoutPlaces(slot.parts) }
  })
}
