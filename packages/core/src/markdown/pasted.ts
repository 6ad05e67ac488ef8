import type { Paragraph, Parents, PhrasingContent } from 'mdast'
import { offsetsOf, type WrittenSource } from './written-source.js'

/** A line that begins like an item of a list in a word processor; a line of nothing but dots is an ornament. */
const bullet = /^[ \t]*[•◦▪●‣][ \t\u00a0]*(?=[^\s•◦▪●‣])/m

/** Reports lists and tables that came out as text, as they were pasted from a word processor: where each begins. */
export function checkPasted({ children }: Parents, source: WrittenSource): void {
  let isInList = false
  for (const child of children) {
    const begin: number = child.type === 'paragraph' ? bulletIn(child, source.text) : -1
    if (begin >= 0 && !isInList) source.report('pasted-list', begin, 1, { sign: source.text.charAt(begin) })
    isInList = begin >= 0
    if (child.type === 'paragraph' && begin < 0) checkTable(child, source)
  }
}

/** Where the first line with a bullet begins; -1 where there is none. */
function bulletIn(paragraph: Paragraph, text: string): number {
  if (!paragraph.children.some(hasBullet)) return -1
  for (const child of paragraph.children) {
    const own = hasBullet(child) ? offsetsOf(child) : undefined
    if (!own) continue
    const isFirst = own.begin === paragraph.position?.start.offset || text.charAt(own.begin - 1) === '\n'
    const words = text.slice(own.begin, own.end + 1) // what follows may be bold
    const from = isFirst ? 0 : words.indexOf('\n') + 1 // in the middle of a line a dot divides words
    if (!isFirst && from === 0) continue
    const found = bullet.exec(words.slice(from))
    if (found) return own.begin + from + found.index + found[0].search(/[•◦▪●‣]/)
  }
  return -1
}

const hasBullet = (child: PhrasingContent): boolean => child.type === 'text' && /[•◦▪●‣]/.test(child.value)

/** Two or more lines with as many tabs each, between words. */
function checkTable(paragraph: Paragraph, { text, report }: WrittenSource): void {
  if (!paragraph.children.some((child) => child.type === 'text' && child.value.includes('\t'))) return
  const own = offsetsOf(paragraph)
  if (!own) return
  const lines = text.slice(own.begin, own.end).split(/\r\n?|\n/)
  const [first = 0, ...others] = lines.map((line) => line.trim().split('\t').length - 1)
  if (first > 0 && others.length > 0 && others.every((count) => count === first)) {
    report('pasted-table', own.begin, (lines[0] ?? '').length)
  }
}
