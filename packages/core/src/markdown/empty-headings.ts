import type { Element, Root } from 'hast'
import { fault } from '../problems.js'
import { type Document, documentOf, sourceOf, type VFile } from './document.js'
import { placeOf } from './place.js'
import { plainText } from './plain-text.js'
import { elementsOf, isHeading } from './walk.js'

/** Reports headings without words. An image with a text alternative speaks, and so may a directive. */
export function emptyHeadings() {
  return (tree: Root, file: VFile): void => {
    const document = documentOf(file)
    for (const element of elementsOf(tree)) {
      if (!isHeading(element) || speaks(element, document)) continue
      document.faults.push(fault('empty-heading', document.file, placeOf(element)))
    }
  }
}

function speaks(heading: Element, document: Document): boolean {
  if (plainText(heading.children, document, { alt: true }) !== '') return true
  return elementsOf(heading).some(({ properties }) => sourceOf(document, properties)?.kind === 'directive')
}
