import type { Element, Root } from 'hast'
import { localFile } from '../links/local-address.js'
import { fault } from '../problems.js'
import { type Document, documentOf, type VFile } from './document.js'
import { placeOf } from './place.js'
import { allowedProtocols, schemeOf, targetOf } from './target.js'
import { elementsOf } from './walk.js'

/** Reports links and images that lead where none may lead, and drops their target. */
export function targets() {
  return (tree: Root, file: VFile): void => {
    const document = documentOf(file)
    for (const element of elementsOf(tree)) {
      if (element.tagName === 'img') checkImage(element, document)
      else checkLink(element, document)
    }
  }
}

function checkLink(element: Element, document: Document): void {
  const { href } = element.properties
  if (href === undefined || href === null) return
  if (targetOf(String(href)) === 'unsafe')
    drop(element, 'href', `one of ${allowedProtocols.map((one) => `${one}:`).join(', ')}`, document)
}

function checkImage(element: Element, document: Document): void {
  const { src } = element.properties
  if (src === undefined || src === null) return
  const target = targetOf(String(src))
  const local = target === 'local' ? undefined : localFile(String(src), document.file, placeOf(element))
  if (local) {
    document.faults.push(local)
    delete element.properties.src
  } else if (target === 'external') {
    document.faults.push(fault('external-image', document.file, placeOf(element), { src: String(src) }))
  } else if (target !== 'local') drop(element, 'src', 'a file of this site', document)
}

function drop(element: Element, name: 'href' | 'src', allowed: string, document: Document): void {
  const local = localFile(String(element.properties[name]), document.file, placeOf(element))
  const protocol = `${schemeOf(String(element.properties[name])) ?? ''}:`
  document.faults.push(local ?? fault('unsafe-protocol', document.file, placeOf(element), { protocol, allowed }))
  delete element.properties[name]
}
