import type { Root } from 'hast'
import { elementsOf } from './walk.js'

/** Takes away ids that an element before has: HTML in a story, or a plugin, can repeat one. */
export function uniqueIds() {
  return (tree: Root): void => {
    const taken = new Set<unknown>()
    for (const { properties } of elementsOf(tree)) {
      if (taken.has(properties.id)) delete properties.id
      else if (properties.id) taken.add(properties.id)
    }
  }
}
