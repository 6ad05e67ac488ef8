import type { Element, ElementContent } from 'hast'
import { type Document, type SlotSource, sourceOf } from './document.js'

/** What was looked for, and what is left around it. */
export interface Taken {
  readonly found: readonly Element[]
  readonly rest: readonly ElementContent[]
}

/**
 * Take the labels or notes of one slot out of its content. Plugins may have wrapped them: a wrapper that is empty then
 * goes too.
 */
export function takeSlots(children: readonly ElementContent[], kind: SlotSource['kind'], document: Document): Taken {
  const found: Element[] = []
  const rest: ElementContent[] = []
  for (const child of children) {
    const source = child.type === 'element' ? sourceOf(document, child.properties)?.kind : undefined
    if (child.type !== 'element' || source === 'directive') rest.push(child)
    else if (source === kind) found.push(child)
    else {
      const inner = takeSlots(child.children, kind, document)
      found.push(...inner.found)
      if (inner.found.length === 0) rest.push(child)
      else if (!inner.rest.every(isBlank)) rest.push({ ...child, children: [...inner.rest] })
    }
  }
  return { found, rest }
}

const isBlank = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === ''
