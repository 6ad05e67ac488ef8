import type { Element, Nodes } from 'hast'
import { type Document, sourceOf } from './document.js'

/** Stands for what was left out; Markdown has no such character. */
const gap = '\0'

interface Choice {
  /** Take the `alt` of images as text. */
  readonly alt?: boolean
  /** Leave out every directive that is no part of its sentence, not just those whose words are not the reader's. */
  readonly bare?: boolean
}

const blocks = new Set(
  (
    'address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ' +
    'nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** White space that is no single space. */
const notOneSpace = /[\t\n\f\r]| {2}/
const whiteSpace = /[\t\n\f\r ]+/g

/** The words of `nodes`, one block a line, white space collapsed; without footnotes, silent and repeating directives. */
export function plainText(nodes: readonly Nodes[], document: Document, choice: Choice = {}): string {
  const pieces: string[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'text')
      pieces.push(notOneSpace.test(node.value) ? node.value.replace(whiteSpace, ' ') : node.value)
    else if (node.type === 'element') visitElement(node)
    else if (node.type === 'root') node.children.forEach(visit)
  }
  const visitElement = (element: Element): void => {
    if (isUnread(element, document, choice)) {
      pieces.push(gap)
      return
    }
    if (element.tagName === 'br') pieces.push(' ')
    if (element.tagName === 'img' && choice.alt) pieces.push(String(element.properties.alt ?? ''))
    const isBlock = blocks.has(element.tagName) || isBlockSlot(element, document)
    if (isBlock) pieces.push('\n')
    element.children.forEach(visit)
    if (isBlock) pieces.push('\n')
  }
  nodes.forEach(visit)
  return tidy(pieces.join(''))
}

/** One space between words, one line break between blocks, no space where a citation stood before a full stop. */
function tidy(text: string): string {
  const lines = (/\0| {2}/.test(text) ? withoutGaps(text) : text).split('\n')
  return lines
    .map(withoutSpaces)
    .filter((line) => line !== '')
    .join('\n')
    .trim()
}

const withoutGaps = (text: string): string =>
  text.replace(/ *\0[ \0]*| {2,}/g, (run, offset: number) => {
    const next = text.charAt(offset + run.length)
    return run.includes(' ') && !(run.includes(gap) && '.,;:!?)]'.includes(next)) ? ' ' : ''
  })

/** A line of single spaces without the one at its beginning and the one at its end. */
const withoutSpaces = (line: string): string =>
  line.slice(line.startsWith(' ') ? 1 : 0, line.endsWith(' ') ? -1 : undefined)

function isUnread(element: Element, document: Document, choice: Choice): boolean {
  const source = sourceOf(document, element.properties)
  if (source?.kind !== 'directive') return source?.kind === 'mark' || source?.kind === 'footnotes'
  const syntax = document.directives.get(source.name)
  const isInSentence = syntax?.span === true || syntax?.inSentence === true
  return (choice.bare === true && !isInSentence) || syntax?.silent === true || syntax?.repeats === true
}

function isBlockSlot(element: Element, document: Document): boolean {
  if (element.tagName !== 'f-slot') return false
  const source = sourceOf(document, element.properties)
  return source !== undefined && !(source.kind === 'directive' && source.form === 'text')
}
