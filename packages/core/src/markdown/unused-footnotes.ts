import type { Nodes, Root } from 'mdast'
import { fault, type Place } from '../problems.js'
import { documentOf, type VFile } from './document.js'

type Definition = Extract<Nodes, { type: 'footnoteDefinition' }>

/** Reports notes that readers would never see: no text leads to them, or another note has their mark. */
export function unusedFootnotes() {
  return (tree: Root, file: VFile): void => {
    const document = documentOf(file)
    const notes: Definition[] = []
    /** The marks in the text, and in each note. */
    const marks = new Map<Definition | undefined, string[]>()
    const visit = (node: Nodes, within: Definition | undefined): void => {
      if (node.type === 'footnoteDefinition') notes.push(node)
      if (node.type === 'footnoteReference') {
        const known = marks.get(within)
        if (known) known.push(node.identifier)
        else marks.set(within, [node.identifier])
      }
      const inside = node.type === 'footnoteDefinition' ? node : within
      if ('children' in node) for (const child of node.children) visit(child, inside)
    }
    visit(tree, undefined)
    // A mark with a slip in it is the one fault, and not its note as well.
    if (notes.length === 0 || document.faults.some(({ rule }) => rule === 'missing-footnote')) return
    const first = new Map(notes.toReversed().map((note) => [note.identifier, note]))
    const seen = new Set<Definition>()
    const queue = [...(marks.get(undefined) ?? [])]
    for (let mark = queue.pop(); mark !== undefined; mark = queue.pop()) {
      const note = first.get(mark)
      if (!note || seen.has(note)) continue
      seen.add(note)
      for (const next of marks.get(note) ?? []) queue.push(next)
    }
    for (const note of notes) {
      if (seen.has(note)) continue
      const mark = `[^${note.label ?? note.identifier}]`
      const values = { mark, ...(first.get(note.identifier) !== note && { isRepeated: 1 }) }
      document.faults.push(fault('unused-footnote', document.file, placeOfMark(note, mark), values))
    }
  }
}

function placeOfMark({ position }: Definition, mark: string): Place | undefined {
  if (!position) return undefined
  const { line, column } = position.start
  return { span: { start: { line, column }, end: { line, column: column + mark.length } } }
}
