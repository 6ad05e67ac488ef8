import type { Root } from 'hast'
import { fault } from '../problems.js'
import { documentOf, type VFile } from './document.js'
import { placeOf } from './place.js'
import { plainText } from './plain-text.js'
import { elementsOf } from './walk.js'

/** Reports main headings in the body: the title is the page's only one. Runs last, as plugins may shift headings. */
export function bodyH1() {
  return (tree: Root, file: VFile): void => {
    const document = documentOf(file)
    for (const element of elementsOf(tree)) {
      if (element.tagName !== 'h1') continue
      const text = plainText(element.children, document)
      document.faults.push(fault('body-h1', document.file, placeOf(element), { text }))
    }
  }
}
