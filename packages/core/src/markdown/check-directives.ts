import type { Nodes, Paragraph, Root } from 'mdast'
import { nearest } from '../nearest.js'
import { type Fault, fault, type Place } from '../problems.js'
import { checkLabel } from './check-labels.js'
import { colons, formOf, formWords } from './directive-syntax.js'
import { type Document, documentOf, type VFile } from './document.js'
import { placeOf } from './place.js'
import { checkWriting } from './written-wrong.js'

type ContainerDirective = Extract<Nodes, { type: 'containerDirective' }>
type Directive = Extract<Nodes, { type: keyof typeof formOf }>

/** Reports directives that nobody defined, known ones in a form they do not have, and fences that close nothing. */
export function checkDirectives() {
  return (tree: Root, file: VFile): void => {
    const document = documentOf(file)
    const lines = String(file).split(/\r\n?|\n/)
    const unclosed: Fault[] = []
    const visit = (node: Nodes): void => {
      if (node.type === 'paragraph') {
        checkWriting(node, lines, document)
        checkFences(node, lines, document)
      }
      if (node.type in formOf) checkDirective(node as Directive, String(file), document)
      if (node.type === 'containerDirective') unclosed.push(...checkClosed(node, lines, document))
      if ('children' in node) for (const child of node.children) visit(child)
    }
    visit(tree)
    // Badly nested containers leave a fence over: its advice is the one that helps.
    if (!document.faults.some((one) => one.rule === 'stray-fence')) document.faults.push(...unclosed)
  }
}

function checkDirective(node: Directive, source: string, document: Document): void {
  if (node.data?.hName) return
  const form = formOf[node.type]
  const known = document.directives.get(node.name)
  if (form === 'text') return
  const at = nameOf(node, source)
  if (known?.forms.includes(form)) {
    if (node.type === 'containerDirective') checkLabel(node, known, at, document)
    return
  }
  if (known) {
    const values = { name: node.name, written: colons[form] + node.name, allowed: formWords(known) }
    document.faults.push(fault('wrong-directive-form', document.file, at, values))
    return
  }
  const names = [...document.directives.values()].filter((each) => each.forms.some((one) => one !== 'text'))
  const listed = names.map((each) => each.name)
  const closest = nearest(node.name, listed)
  document.faults.push(
    fault('unknown-directive', document.file, at, {
      name: node.name,
      known: listed.join(', '),
      ...(closest && { nearest: closest }),
    }),
  )
}

/** A container that nobody closed reaches to the end of what it stands in, and swallows the rest. */
function checkClosed(
  { name, position, children, data }: ContainerDirective,
  lines: readonly string[],
  { file }: Document,
): Fault[] {
  if (!position || data?.hName) return []
  const opening = /:{3,}/.exec(lines[position.start.line - 1]?.slice(position.start.column - 1) ?? '')?.[0] ?? ':::'
  const last = lines[position.end.line - 1] ?? ''
  const closing = /(?<!:):{3,}$/.exec(last.trimEnd())?.[0] ?? ''
  const inner = children.at(-1)?.position?.end.line ?? 0
  if (closing.length >= opening.length && position.end.line > position.start.line && inner < position.end.line)
    return []
  const { line, column } = position.start
  const span = { start: { line, column }, end: { line, column: column + opening.length + name.length } }
  return [fault('unclosed-container', file, { span }, { name, fence: opening })]
}

/** The place of a directive's colons and name. */
function nameOf(node: Directive, source: string): Place | undefined {
  const start = node.position?.start
  if (!start) return undefined
  const fence = /^:*/.exec(source.slice(start.offset))?.[0].length ?? 0
  const { line, column } = start
  return { span: { start: { line, column }, end: { line, column: column + fence + node.name.length } } }
}

/** A fence that closes nothing ends up as a line of colons in a paragraph. */
function checkFences(node: Paragraph, lines: readonly string[], document: Document): void {
  for (const text of node.children) {
    if (text.type !== 'text' || !text.value.includes(':::')) continue
    const first = text.position?.start.line
    text.value.split('\n').forEach((value, index) => {
      if (!/^:{3,}\s*$/.test(value)) return
      const line = first === undefined ? undefined : first + index
      const column = line === undefined ? 0 : columnOfFence(lines[line - 1] ?? '')
      if (first !== undefined && column === 0) return
      if (document.unopened > 0) {
        document.unopened-- // the fence belongs to a container whose first line was reported
        return
      }
      const end = column + value.trimEnd().length
      const at = line === undefined ? placeOf(node) : { span: { start: { line, column }, end: { line, column: end } } }
      document.faults.push(fault('stray-fence', document.file, at, { fence: value.trimEnd() }))
    })
  }
}

/** Column of the colons on a line that holds nothing else but the marks of quotes and lists; 0 when there is more. */
function columnOfFence(line: string): number {
  const match = /^([\s>*+-]|\d+[.)])*?(?=:{3,}\s*$)/.exec(line)
  return match ? match[0].length + 1 : 0
}
