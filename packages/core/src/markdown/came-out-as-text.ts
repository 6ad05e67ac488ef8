import type { Nodes, Paragraph, Root, Text } from 'mdast'
import { documentOf, type VFile } from './document.js'
import { linkMeant } from './link-meant.js'
import { checkPasted } from './pasted.js'
import { createPlaceholders } from './placeholders.js'
import { createShortcodes } from './shortcodes.js'
import { checkAddresses } from './unlinked-addresses.js'
import { createSource, offsetsOf, type WrittenSource } from './written-source.js'

/**
 * Reports what came out as text: headings, links, images and bold words, because of a space too many or too few; addresses that are no links;
 * lists and tables as word processors have them; words that were to be replaced, by their author or by another system.
 */
export function cameOutAsText() {
  return (tree: Root, file: VFile): void => {
    const source = createSource(String(file), documentOf(file))
    const placeholders = createPlaceholders(source)
    const shortcodes = createShortcodes(source)
    const visit = (node: Nodes, isLinked: boolean): void => {
      if (node.type === 'paragraph') checkHeadings(node, source)
      if (node.type === 'text') {
        checkLinks(node, source)
        checkBold(node, source)
        shortcodes.look(node)
        placeholders.look(node)
        if (!isLinked) checkAddresses(node, source)
      }
      if (!('children' in node)) return
      checkPasted(node, source)
      const isLink = isLinked || node.type === 'link' || node.type === 'linkReference'
      for (const child of node.children) visit(child, isLink)
    }
    visit(tree, false)
    shortcodes.reportAll()
  }
}

/** The marks of quotes and lists that a line may begin with. */
const marksBefore = String.raw`(?:[ \t>*+-]|\d{1,9}[.)])*`
const nothingElse = new RegExp(`^${marksBefore}$`)

/** A line that begins like a heading, but without the space that makes it one. */
const nearlyHeading = new RegExp(String.raw`^(${marksBefore})(#{2,6})([^#\s][^\r\n]*)`, 'gm')

function checkHeadings({ children }: Paragraph, { text, report }: WrittenSource): void {
  for (const child of children) {
    const own = child.type === 'text' && child.value.includes('##') ? offsetsOf(child) : undefined
    if (!own) continue
    const line = own.begin - (child.position?.start.column ?? 1) + 1
    const beginsLine = nothingElse.test(text.slice(line, own.begin))
    for (const match of text.slice(own.begin, own.end).matchAll(nearlyHeading)) {
      const { 1: before = '', 2: marks = '', 3: words = '', index } = match
      if (index === 0 && !beginsLine) continue // in the middle of a line it is meant
      report('malformed-heading', own.begin + index + before.length, marks.length + words.length, { marks, words })
    }
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

function checkLinks(node: Text, { text, report }: WrittenSource): void {
  const own = offsetsOf(node)
  if (!own || !/\] *\(|\)\[/.test(node.value)) return
  for (const { 0: written, index } of text.slice(own.begin, own.end).matchAll(nearlyLink)) {
    const what = written.startsWith('!') ? 'image' : 'link'
    const begin = own.begin + index
    const right = linkMeant(written, text.charAt(begin + written.length))
    report('malformed-link', begin, written.length, { written, what, ...(right !== undefined && { right }) })
  }
}

/** Two stars, and no more. */
const stars = /(?<![*\\])\*\*(?!\*)/g

/** Stars around bold words that are none: one pair is missing, or has a space on its inner side. */
function checkBold(node: Text, { text, report }: WrittenSource): void {
  const own = offsetsOf(node)
  if (!own || !node.value.includes('**')) return
  const written = text.slice(own.begin, own.end)
  for (const { index } of written.matchAll(stars)) {
    if (!/\S/.test(written.charAt(index - 1) + written.charAt(index + 2))) continue
    report('malformed-bold', own.begin + index, 2)
    return // the other pair is the same mistake
  }
}
