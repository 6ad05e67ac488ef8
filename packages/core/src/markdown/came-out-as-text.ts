import type { Nodes, Paragraph, Root, Text } from 'mdast'
import { createSpans } from '../front-matter/points.js'
import { fault } from '../problems.js'
import { type Document, documentOf, type VFile } from './document.js'

/** Reports headings, links, images and bold words that came out as text, because of a space too many or too few. */
export function cameOutAsText() {
  return (tree: Root, file: VFile): void => {
    const source = createSource(String(file), documentOf(file))
    const visit = (node: Nodes): void => {
      if (node.type === 'paragraph') checkHeadings(node, source)
      if (node.type === 'text') {
        checkLinks(node, source)
        checkBold(node, source)
      }
      if ('children' in node) for (const child of node.children) visit(child)
    }
    visit(tree)
  }
}

/** What an author wrote, where escapes and entities still stand. */
interface Source {
  readonly text: string
  readonly report: (...args: readonly [rule: Rule, begin: number, length: number, values?: Values]) => void
}

type Rule = 'malformed-heading' | 'malformed-link' | 'malformed-bold'
type Values = Readonly<Record<string, string>>

function createSource(text: string, { file, faults }: Document): Source {
  const spanOf = createSpans(text)
  return {
    text,
    report: (rule, begin, length, values) =>
      void faults.push(fault(rule, file, { span: spanOf(begin, begin + length) }, values)),
  }
}

/** Where a node stands in the source; undefined for one that a plugin made. */
function offsetsOf({
  position,
}: Pick<Nodes, 'position'>): { readonly begin: number; readonly end: number } | undefined {
  const [begin, end] = [position?.start.offset, position?.end.offset]
  return begin === undefined || end === undefined ? undefined : { begin, end }
}

/** A line that begins like a heading, behind the marks of quotes and lists, but without the space that makes it one. */
const nearlyHeading = /^((?:[ \t>*+-]|\d{1,9}[.)])*)(#{2,6})([^#\s][^\r\n]*)/gm

function checkHeadings(paragraph: Paragraph, { text, report }: Source): void {
  const own = offsetsOf(paragraph)
  if (!own || !text.slice(own.begin, own.end).includes('##')) return
  const line = text.lastIndexOf('\n', own.begin - 1) + 1
  for (const { 1: before = '', 2: marks = '', 3: words = '', index } of text
    .slice(line, own.end)
    .matchAll(nearlyHeading)) {
    const begin = line + index + before.length
    const isText = paragraph.children.some((child) => {
      const place = child.type === 'text' ? offsetsOf(child) : undefined
      return place && place.begin <= begin && begin < place.end
    })
    if (isText) report('malformed-heading', begin, marks.length + words.length, { marks, words })
  }
}

/** The beginning of what can hardly be anything else; `/ml` and `#5` can. */
const address = String.raw`(?:https?:\/\/|mailto:|\.{1,2}\/|#[a-z]|\/[^()[\]\s]*[/.]|[^()[\]\s]+\.md\b)`
const words = String.raw`(?<!\\)!?\[[^[\]\n]*(?:\n[^[\]\n]*)?\]`
const withSpaces = String.raw`${words}\((?:${address}[^()\n]*|[^()\n]*\.[a-z][a-z\d]{1,4})\)`
const unclosed = String.raw`${words}\(${address}[^()\s]*`
const apart = String.raw`${words}(?<!\d\]) +\(${address}[^()\n]*\)` // `[3] (https://…)` and `[WHO, 2021] (…)` may be sources
const reversed = String.raw`\([^()\n]+\)\[${address}[^[\]\s]*\]`
const nearlyLink = new RegExp([withSpaces, unclosed, apart, reversed].join('|'), 'g')

function checkLinks(node: Text, { text, report }: Source): void {
  const own = offsetsOf(node)
  if (!own || !/\] *\(|\)\[/.test(node.value)) return
  for (const { 0: written, index } of text.slice(own.begin, own.end).matchAll(nearlyLink)) {
    const what = written.startsWith('!') ? 'image' : 'link'
    report('malformed-link', own.begin + index, written.length, { written, what })
  }
}

/** Two stars, and no more. */
const stars = /(?<![*\\])\*\*(?!\*)/g

/** Stars around bold words that are none: one pair is missing, or has a space on its inner side. */
function checkBold(node: Text, { text, report }: Source): void {
  const own = offsetsOf(node)
  if (!own || !node.value.includes('**')) return
  const written = text.slice(own.begin, own.end)
  for (const { index } of written.matchAll(stars)) {
    if (!/\S/.test(written.charAt(index - 1) + written.charAt(index + 2))) continue
    report('malformed-bold', own.begin + index, 2)
    return // the other pair is the same mistake
  }
}
