import type { Element } from 'hast'

/**
 * Makes headers of the first cells of a table's rows where they name the rows: each has words, and no two are alike. Markdown has no other way to
 * say so, and who listens to a table hears with each cell what it is of.
 */
export function nameRows(table: Element, words: (element: Element) => string): void {
  const bodies = elementsIn(table).filter(({ tagName }) => tagName === 'tbody')
  const first = bodies.flatMap(elementsIn).flatMap((row) => {
    const [cell, other] = elementsIn(row)
    return cell && other ? [cell] : []
  })
  const names = first.map(words)
  if (new Set(names).size < names.length || !names.every((name) => /\p{L}/u.test(name))) return
  for (const cell of first) head(cell, 'row')
  if (first.length === 0) return
  const heads = elementsIn(table).filter(({ tagName }) => tagName === 'thead')
  for (const cell of heads.flatMap(elementsIn).flatMap(elementsIn)) head(cell, 'col')
}

function head(cell: Element, scope: 'row' | 'col'): void {
  cell.tagName = 'th'
  cell.properties = { ...cell.properties, scope }
}

const elementsIn = ({ children }: Element): Element[] => children.filter((child) => child.type === 'element')
