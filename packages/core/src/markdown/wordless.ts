import type { Element, Root } from 'hast'
import { fault } from '../problems.js'
import { type Document, documentOf, sourceOf, type VFile } from './document.js'
import { placeOf } from './place.js'
import { plainText } from './plain-text.js'
import { elementsOf, isHeading } from './walk.js'

/** Reports headings and links without words. An image with a text alternative speaks, and so may a directive. */
export function wordless() {
  return (tree: Root, file: VFile): void => {
    const document = documentOf(file)
    for (const element of elementsOf(tree)) {
      const rule = isHeading(element) ? 'empty-heading' : isLink(element) ? 'link-without-words' : undefined
      if (!rule || speaks(element, document) || hadHtmlInside(element, document)) continue
      const { href } = element.properties
      document.faults.push(
        fault(rule, document.file, placeOf(element), href === undefined ? {} : { href: String(href) }),
      )
    }
  }
}

const isLink = ({ tagName, properties }: Element): boolean => tagName === 'a' && properties.href !== undefined

/** Whether HTML stood in an element, which is a fault of its own: it may have been all that there was. */
function hadHtmlInside({ position }: Element, { faults }: Document): boolean {
  const isWithin = (line: number, column: number): boolean => {
    if (!position) return false
    const { start, end } = position
    const isAfter = line > start.line || (line === start.line && column >= start.column)
    return isAfter && (line < end.line || (line === end.line && column < end.column))
  }
  return faults.some(
    ({ rule, at }) => rule === 'raw-html' && at && 'span' in at && isWithin(at.span.start.line, at.span.start.column),
  )
}

function speaks(element: Element, document: Document): boolean {
  if (plainText(element.children, document, { alt: true }) !== '') return true
  return elementsOf(element).some(({ properties }) => sourceOf(document, properties)?.kind === 'directive')
}
