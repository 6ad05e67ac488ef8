import type { Element, Root } from 'hast'
import { fault } from '../problems.js'
import type { Point } from '../story/body.js'
import { type Document, documentOf, sourceOf, type VFile } from './document.js'
import { placeOf } from './place.js'
import { plainText } from './plain-text.js'
import { elementsOf, isHeading } from './walk.js'

/** Reports headings and links without words. An image with a text alternative speaks, and so may a directive. */
export function wordless() {
  return (tree: Root, file: VFile): void => {
    const document = documentOf(file)
    const hadHtml = createHadHtml(document)
    for (const element of elementsOf(tree)) {
      const rule = isHeading(element) ? 'empty-heading' : isLink(element) ? 'link-without-words' : undefined
      if (!rule || speaks(element, document) || hadHtml(element)) continue
      const { href } = element.properties
      document.faults.push(
        fault(rule, document.file, placeOf(element), href === undefined ? {} : { href: String(href) }),
      )
    }
  }
}

const isLink = ({ tagName, properties }: Element): boolean => tagName === 'a' && properties.href !== undefined

/** Tells whether HTML stood in an element, which is a fault of its own: it may have been all that there was. */
function createHadHtml({ faults }: Document): (element: Element) => boolean {
  const html = faults.flatMap(({ rule, at }) =>
    rule === 'raw-html' && at && 'span' in at ? rankOf(at.span.start) : [],
  )
  html.sort((a, b) => a - b)
  return ({ position }) => {
    if (!position) return false
    let [low, high] = [0, html.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((html[middle] ?? 0) < rankOf(position.start)) low = middle + 1
      else high = middle
    }
    return (html[low] ?? Number.POSITIVE_INFINITY) < rankOf(position.end)
  }
}

/** Later places have larger numbers: no line is as long as that. */
const rankOf = ({ line, column }: Point): number => line * 2 ** 26 + column

function speaks(element: Element, document: Document): boolean {
  if (plainText(element.children, document, { alt: true }) !== '') return true
  return elementsOf(element).some(({ properties }) => sourceOf(document, properties)?.kind === 'directive')
}
