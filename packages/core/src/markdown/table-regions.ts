import type { Element, Root } from 'hast'
import { documentOf, type VFile } from './document.js'
import { nameRows } from './name-rows.js'
import { plainText } from './plain-text.js'
import { elementsOf } from './walk.js'

type Words = (element: Element) => string

/**
 * Puts each table into a group that scrolls, takes the focus and has a name: a wide table can then be read with a keyboard. The
 * group is named by the table's caption or, without one, by the first row with words; so are rows by their first cells. Runs after sanitising, which would take
 * its `tabindex`.
 */
export function tableRegions() {
  return (tree: Root, file: VFile): void => {
    const document = documentOf(file)
    wrapIn(tree, (element) => plainText([element], document))
  }
}

function wrapIn(parent: Root | Element, words: Words): void {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== 'element') continue
    if (child.tagName === 'table') parent.children[index] = wrapped(child, words)
    else wrapIn(child, words)
  }
}

function wrapped(table: Element, words: Words): Element {
  nameRows(table, words)
  const name = nameOf(table, words)
  if (!name) return table
  const properties = { className: ['table'], role: 'group', tabIndex: 0, ...name }
  return { type: 'element', tagName: 'div', properties, children: [table] }
}

function nameOf(table: Element, words: Words): { ariaLabelledBy: string[] } | { ariaLabel: string } | undefined {
  for (const element of elementsOf(table)) {
    if (element.tagName !== 'caption' && element.tagName !== 'tr') continue
    const cells = element.tagName === 'tr' ? element.children.filter((cell) => cell.type === 'element') : [element]
    const name = cells.map(words).filter(Boolean).join(', ').replaceAll('\n', ' ')
    if (!name) continue
    const { id } = element.properties
    return element.tagName === 'caption' && id ? { ariaLabelledBy: [String(id)] } : { ariaLabel: name }
  }
  return undefined
}
