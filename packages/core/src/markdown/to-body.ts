import type { Element, Root } from 'hast'
import type { Body } from '../story/body.js'
import { checkPullquotes } from './check-pullquotes.js'
import { createCutter } from './cut.js'
import type { Document } from './document.js'
import { outlineOf } from './outline.js'
import { plainText } from './plain-text.js'

/** A body, and the words that a reader sees of it: one block a line, without footnote marks, citations and pull quotes. */
export interface Compiled {
  readonly body: Body
  readonly text: string
}

/** The compiler: a sanitised tree → a body. */
export function toBody(tree: Root, document: Document): Compiled {
  const outline = outlineOf(tree, document)
  const text = plainText([tree], document)
  const parts = createCutter(document, outline)(tree)
  const slots = parts.filter((part) => typeof part !== 'string')
  checkPullquotes(slots, text, document)
  const body = {
    parts,
    slots,
    headings: outline.headings,
    firstParagraph: firstParagraph(tree, document) ?? '',
    ...(document.acronyms.length > 0 && { acronyms: document.acronyms }),
    ...(document.avoided.length > 0 && { avoided: document.avoided }),
  }
  return { body, text }
}

/** The first paragraph with words of its own, not one of a quote, a list or a directive. */
function firstParagraph(node: Root | Element, document: Document): string | undefined {
  for (const child of node.children) {
    if (child.type !== 'element' || /^(?:f-slot|blockquote|ul|ol|dl|table|figure|aside)$/.test(child.tagName)) continue
    const text =
      child.tagName === 'p' ? plainText(child.children, document, { bare: true }) : firstParagraph(child, document)
    if (text) return text
  }
  return undefined
}
