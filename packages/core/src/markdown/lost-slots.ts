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
    const reported = new Set<unknown>()
    document.sources.forEach(({ name, at }, index) => {
      if (found.has(index) || (at && reported.has(at))) return
      reported.add(at) // a directive and its label have the same place
      document.faults.push(fault('lost-slot', document.file, at && { span: at }, { name }))
    })
  }
}
