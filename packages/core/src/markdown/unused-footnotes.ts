import type { Nodes, Root } from 'mdast'
import { fault, type Place } from '../problems.js'
import { documentOf, type VFile } from './document.js'

type Definition = Extract<Nodes, { type: 'footnoteDefinition' }>

/** Reports notes that readers would never see: nothing refers to them, or another note has their mark. */
export function unusedFootnotes() {
  return (tree: Root, file: VFile): void => {
    const document = documentOf(file)
    const notes: Definition[] = []
    const marked = new Set<string>()
    const visit = (node: Nodes): void => {
      if (node.type === 'footnoteDefinition') notes.push(node)
      if (node.type === 'footnoteReference') marked.add(node.identifier)
      if ('children' in node) for (const child of node.children) visit(child)
    }
    visit(tree)
    // A mark with a slip in it is the one fault, and not its note as well.
    if (document.faults.some(({ rule }) => rule === 'missing-footnote')) return
    const seen = new Set<string>()
    for (const note of notes) {
      const isRepeated = seen.has(note.identifier)
      seen.add(note.identifier)
      if (marked.has(note.identifier) && !isRepeated) continue
      const mark = `[^${note.label ?? note.identifier}]`
      const values = { mark, ...(isRepeated && { isRepeated: 1 }) }
      document.faults.push(fault('unused-footnote', document.file, placeOfMark(note, mark), values))
    }
  }
}

function placeOfMark({ position }: Definition, mark: string): Place | undefined {
  if (!position) return undefined
  const { line, column } = position.start
  return { span: { start: { line, column }, end: { line, column: column + mark.length } } }
}
