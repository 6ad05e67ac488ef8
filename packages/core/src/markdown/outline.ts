import type { Element, Root } from 'hast'
import type { Heading } from '../story/body.js'
import { type Document, sourceOf } from './document.js'
import { plainText } from './plain-text.js'
import { isHeading } from './walk.js'

export interface Outline {
  readonly headings: readonly Heading[]
  /** Level of a heading inside the directive that this element stands for. */
  readonly levels: ReadonlyMap<Element, number>
}

/** Headings of level 2 to 6 in document order, and the level at which each directive stands. */
export function outlineOf(tree: Root, document: Document): Outline {
  const headings: Heading[] = []
  const levels = new Map<Element, number>()
  /** Gives the level of the last heading: headings inside a container say nothing about what follows it. */
  const visit = (node: Root | Element, above: number): number => {
    let level = above
    for (const child of node.children) {
      if (child.type !== 'element') continue
      const kind = sourceOf(document, child.properties)?.kind
      if (kind === 'footnotes') continue
      if (kind === 'directive') {
        levels.set(child, Math.min(6, level + 1))
        visit(child, level)
      } else if (isHeading(child)) {
        level = Number(child.tagName[1])
        const text = plainText(child.children, document)
        if (level > 1) headings.push({ level, id: String(child.properties.id ?? ''), text })
        visit(child, level)
      } else level = visit(child, level)
    }
    return level
  }
  visit(tree, 1)
  return { headings, levels }
}
