import type { Root } from 'hast'
import { fault } from '../problems.js'
import { documentOf, indexOf, type VFile } from './document.js'
import { elementsOf } from './walk.js'

/** Reports directives and footnotes that are not in the tree any more. */
export function lostSlots() {
  return (tree: Root, file: VFile): void => {
    const document = documentOf(file)
    const found = new Set<number | undefined>()
    for (const { properties } of elementsOf(tree)) found.add(indexOf(document, properties))
    document.sources.forEach(({ name, at }, index) => {
      if (found.has(index)) return
      document.faults.push(fault('lost-slot', document.file, at && { span: at }, { name }))
    })
  }
}
