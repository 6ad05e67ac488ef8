import type { Root } from 'hast'
import { fault } from '../problems.js'
import { documentOf, type VFile } from './document.js'
import { placeOf } from './place.js'
import { elementsOf, isHeading } from './walk.js'

/**
 * Reports headings more than one level below the one before, as people hear them one after the other, in containers or
 * not. A body begins under its title; a front-matter value under a heading that is the theme's.
 */
export function skippedHeadings() {
  return (tree: Root, file: VFile): void => {
    const document = documentOf(file)
    let before = document.content === 'body' ? 1 : undefined
    for (const element of elementsOf(tree)) {
      if (!isHeading(element)) continue
      const level = Number(element.tagName[1])
      if (before !== undefined && level > before + 1) {
        document.faults.push(fault('skipped-heading', document.file, placeOf(element), { level, before }))
      }
      before = level
    }
  }
}
