import type { Nodes, Root } from 'mdast'
import type { Document } from './document.js'

/** The words of one paragraph, heading or cell as the source has them, and where they stand there. */
export interface ProseBlock {
  readonly text: string
  /** False for headings and cells of tables. */
  readonly isRunning: boolean
  /** The offset in the source of a character of `text`; undefined for words that no author wrote. */
  readonly offsetOf: (index: number) => number | undefined
}

/** Stands for what is no word: code, an image, a footnote mark. */
const other = '\uFFFC'

/**
 * What readers read, block by block in document order; without footnotes, labels and directives that repeat or are silent, and without `others`, which
 * the caller leaves out as well.
 */
export function* proseBlocks(
  root: Root,
  source: string,
  document: Document,
  others: (node: Nodes) => boolean = () => false,
): Generator<ProseBlock> {
  // Not recursive: nesting is limited, but blocks are many.
  const stack: Nodes[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      yield blockOf(node, source, document, others)
    } else if ('children' in node && !isUnread(node, document) && !others(node))
      stack.push(...node.children.filter((child) => !isLabelOf(node, child, document)).toReversed())
  }
}

/** Whether `child` is a label that nobody reads. */
function isLabelOf(parent: Nodes, child: Nodes, { directives }: Document): boolean {
  if (parent.type !== 'containerDirective' || child.type !== 'paragraph' || !child.data?.directiveLabel) return false
  return !directives.get(parent.name)?.label
}

function isUnread(node: Nodes, { directives }: Document): boolean {
  if (node.type === 'footnoteDefinition' || node.type === 'leafDirective') return true
  if (node.type !== 'containerDirective' && node.type !== 'textDirective') return false
  const syntax = directives.get(node.name)
  return syntax?.repeats === true || syntax?.silent === true
}

interface Piece {
  readonly start: number
  readonly offset: number | undefined
}

function blockOf(block: Nodes, source: string, document: Document, others: (node: Nodes) => boolean): ProseBlock {
  const pieces: Piece[] = []
  let text = ''
  const add = (words: string, offset?: number) => {
    pieces.push({ start: text.length, offset })
    text += words
  }
  const visit = (node: Nodes): void => {
    if (node.type === 'text') {
      const from = node.position?.start.offset
      const to = node.position?.end.offset
      // The source and not the value: entities and marks of quotes would shift what comes after them.
      if (from === undefined || to === undefined) add(node.value)
      else add(source.slice(from, to).replace(/[\r\n]/g, ' '), from)
    } else if (node.type === 'break') add(' ')
    else if (others(node)) add(other)
    else if ('children' in node && !isUnread(node, document)) node.children.forEach(visit)
    else add(node.type === 'footnoteReference' || node.type === 'textDirective' ? '' : other)
  }
  visit(block)
  const offsetOf = (index: number) => {
    const piece = pieces.findLast(({ start }) => start <= index)
    return piece?.offset === undefined ? undefined : piece.offset + index - piece.start
  }
  return { text, isRunning: block.type === 'paragraph', offsetOf }
}
