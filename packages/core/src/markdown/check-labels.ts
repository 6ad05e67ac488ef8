import type { Nodes } from 'mdast'
import { fault, type Place } from '../problems.js'
import type { DirectiveSyntax } from './directive-syntax.js'
import type { Document } from './document.js'
import { placeOf } from './place.js'

type ContainerDirective = Extract<Nodes, { type: 'containerDirective' }>

/** Reports containers without the words that stand for them, or with the wrong ones. `at` is the place of the name. */
export function checkLabel(
  { children }: ContainerDirective,
  { name, label }: DirectiveSyntax,
  at: Place | undefined,
  document: Document,
): void {
  if (!label) return
  const [first, ...rest] = children
  const isLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true
  if (!isLabel || !speaks(first)) document.faults.push(fault('missing-label', document.file, at, { name, label }))
  if (label === 'caption') checkTable(isLabel ? rest : children, name, at, document)
  else if (isLabel) checkSummary(first, document)
}

/** One table, and nothing else. Comments are nobody's, other HTML is a fault of its own, and definitions are seen elsewhere. */
function checkTable(children: readonly Nodes[], name: string, at: Place | undefined, { file, faults }: Document): void {
  const shown = children.filter(({ type }) => !/^html$|definition$/i.test(type))
  const isTable = ({ type }: Nodes) => type === 'table'
  const table = shown.find(isTable)
  const other = shown.find((child) => child !== table)
  if (table && !other) return
  const found = !table ? 'no table' : other && isTable(other) ? 'a second table' : 'more than a table'
  faults.push(fault('not-one-table', file, table && other ? placeOf(other) : at, { name, found }))
}

/** What leads elsewhere cannot be told apart from what opens. */
function checkSummary(summary: Nodes, { file, faults, directives }: Document): void {
  const visit = (node: Nodes): void => {
    const isPart = node.type !== 'textDirective' || directives.get(node.name)?.span
    const found = isPart ? leadsElsewhere[node.type] : `\`:${node.name}\``
    if (found) faults.push(fault('link-in-summary', file, placeOf(node), { found }))
    else if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(summary)
}

const leadsElsewhere: Readonly<Record<string, string>> = {
  link: 'a link',
  linkReference: 'a link',
  footnoteReference: 'a footnote mark',
}

/** Whether there are words; an image may stand for some. */
const speaks = (node: Nodes): boolean =>
  'children' in node ? node.children.some(speaks) : !('value' in node) || node.value.trim() !== ''
