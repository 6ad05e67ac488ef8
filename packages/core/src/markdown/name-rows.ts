import type { Element } from 'hast'

/**
 * Makes headers of the first cells of a table's rows where they surely name the rows: each has words, no two are alike, and either nothing stands
 * above them or figures beside them. Markdown has no other way to say so, and who listens to a table hears with each cell what it is of.
 */
export function nameRows(table: Element, words: (element: Element) => string): void {
  const bodies = elementsIn(table).filter(({ tagName }) => tagName === 'tbody')
  const rows = bodies.flatMap(elementsIn).map(elementsIn)
  const heads = elementsIn(table).filter(({ tagName }) => tagName === 'thead')
  const columns = heads.flatMap(elementsIn).flatMap(elementsIn)
  const first = rows.flatMap(([cell]) => cell ?? [])
  const beside = rows.flatMap(([, ...others]) => others).map(words)
  const names = first.map(words)
  if (beside.length === 0 || new Set(names).size < names.length || !names.every(isName)) return
  const isCorner = columns[0] !== undefined && words(columns[0]) === ''
  if (!isCorner && !beside.every(isFigure)) return
  for (const cell of first) head(cell, 'row')
  for (const cell of columns) head(cell, 'col')
}

/** Words, or a year. */
const isName = (text: string): boolean => /\p{L}|^\d{4}$/u.test(text)

/** A number, with whatever unit or sign; or nothing, as where there is none. */
const isFigure = (text: string): boolean => /\p{N}|^[\s\p{P}\p{S}]*$/u.test(text)

function head(cell: Element, scope: 'row' | 'col'): void {
  cell.tagName = 'th'
  cell.properties = { ...cell.properties, scope }
}

const elementsIn = ({ children }: Element): Element[] => children.filter((child) => child.type === 'element')
