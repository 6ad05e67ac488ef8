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
      if (isHeading(element) && !speaks(element, document))
        document.faults.push(fault('empty-heading', document.file, placeOf(element)))
      if (isLink(element) && !speaks(element, document) && !showsImage(element))
        document.faults.push(
          fault('link-without-words', document.file, placeOf(element), { href: String(element.properties.href) }),
        )
    }
  }
}

const isLink = ({ tagName, properties }: Element): boolean => tagName === 'a' && properties.href !== undefined

/** An image without a text alternative is a fault of its own. */
const showsImage = (link: Element): boolean => elementsOf(link).some(({ tagName }) => tagName === 'img')

function speaks(element: Element, document: Document): boolean {
  if (plainText(element.children, document, { alt: true }) !== '') return true
  return elementsOf(element).some(({ properties }) => sourceOf(document, properties)?.kind === 'directive')
}
