import type { Element, ElementContent, Properties, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { pathBelow } from '../links/path-below.js'
import type { ExternalMarkSlot, Slot } from '../story/body.js'
import { type Document, sourceOf } from './document.js'
import { spanOf } from './place.js'
import { plainText } from './plain-text.js'
import { targetOf } from './target.js'

export type Children = readonly (RootContent | ElementContent)[]

/** Whether an element cannot be written as it is. */
export function isHole(element: Element, document: Document): boolean {
  const { tagName } = element
  if (tagName === 'f-slot' || isMark(element, document)) return true
  return isExternalLink(element, document) || holeOf(element, document) !== undefined
}

/** Whether this leads to another site. */
export function isExternalLink({ tagName, properties: { href } }: Element, document: Document): boolean {
  return tagName === 'a' && typeof href === 'string' && targetOf(href) === 'external' && !isOwn(href, document)
}

/** Whether this is the full address of something on the site itself: where it leads, only the whole site knows. */
const isOwn = (href: string, { homes }: Document): boolean => pathBelow(homes, href) !== undefined

/** What stands at the end of an external link: a mark, and what the link is. */
export function externalMark(element: Element, document: Document): ExternalMarkSlot {
  const at = spanOf(element)
  const text = plainText(element.children, document, { alt: true })
  return { type: 'external-mark', href: String(element.properties.href), text, ...(at && { at }) }
}

/** The hole in the start tag of a local link or image. Marks of footnotes lead where they should already. */
export function holeOf(element: Element, document: Document): Slot | undefined {
  const { href, src, alt, title } = element.properties
  const at = spanOf(element)
  if (element.tagName === 'a' && typeof href === 'string' && (targetOf(href) === 'local' || isOwn(href, document))) {
    if (isMark(element, document)) return undefined
    return { type: 'link', href, text: plainText(element.children, document, { alt: true }), ...(at && { at }) }
  }
  if (element.tagName === 'img' && typeof src === 'string' && targetOf(src) === 'local') {
    const named = typeof title === 'string' && title !== '' ? { title } : {}
    return { type: 'image', src, attributes: '', alt: String(alt ?? ''), ...named, ...(at && { at }) }
  }
  return undefined
}

/** Start and end tag as they are written around the content, without what the hole will hold. */
export function tagsOf(element: Element, document: Document): { open: string; close: string } {
  const html = write([{ ...element, properties: writtenProperties(element, document), children: [] }])
  const close = `</${element.tagName}>`
  return html.endsWith(close) ? { open: html.slice(0, -close.length), close } : { open: html, close: '' }
}

function writtenProperties(element: Element, document: Document): Properties {
  const { dataRef, ...properties } = element.properties
  if (isMark(element, document))
    return { ...properties, href: `#${document.idPrefix}${String(properties.href).slice(1)}` }
  if (!holeOf(element, document)) return properties
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !filledIn.has(name)))
}

/** What holes are filled with, also where a plugin has an opinion. */
const filledIn = new Set(['href', 'src', 'srcSet', 'sizes', 'width', 'height', 'loading', 'fetchPriority', 'decoding'])

function isMark(element: Element, document: Document): boolean {
  return element.tagName === 'a' && sourceOf(document, element.properties)?.kind === 'mark'
}

/** Elements and text as HTML. */
export function write(children: Children): string {
  return toHtml({ type: 'root', children: [...children] })
}
