import type { Paragraph, Text } from 'mdast'
import { createPoints } from '../front-matter/points.js'
import { nearest } from '../nearest.js'
import { fault, type Place } from '../problems.js'
import { colons } from './directive-syntax.js'
import type { Document } from './document.js'

/** What came out as text, because something about its writing is not right: directives, footnote marks, headings, links, bold words. */
export function checkWriting({ children }: Paragraph, lines: readonly string[], document: Document): void {
  for (const text of children) {
    if (text.type !== 'text') continue
    // Most text has none of their signs.
    if (text.value.includes('##')) checkHeadingMarks(text, lines, document)
    if (/\] *\(|\)\[/.test(text.value)) checkLinks(text, lines, document)
    if (text.value.includes('**')) checkBold(text, lines, document)
    if (text.value.includes('::')) checkLineStarts(text, lines, document)
    if (text.value.includes(':')) checkInText(text, lines, document)
    if (text.value.includes('[^')) checkFootnoteMarks(text, lines, document)
  }
}

/** A line that begins like a leaf or a container but is none: a space, a curly quote or a missing brace is to blame. */
function checkLineStarts(text: Text, lines: readonly string[], document: Document): void {
  const placeIn = createPlaces(text, lines)
  for (const match of text.value.matchAll(/^(:{2,})[ \t]*([a-z][\w-]*)[ \t]*([[{]?).*$/gim)) {
    const [line, fence = '', name = '', bracket = ''] = match
    const at = placeIn(match.index, line.trimEnd())
    if (!at || (bracket === '' && !document.directives.has(name))) continue
    if (fence.length > 2) document.unopened++
    document.faults.push(fault('malformed-directive', document.file, at, { name, example: `${fence}${name}{…}` }))
  }
}

/** A known name in running text, in a form that it does not have, or one that looks like a known name. */
function checkInText(text: Text, lines: readonly string[], document: Document): void {
  const placeIn = createPlaces(text, lines)
  const inText = [...document.directives.values()].filter(({ forms }) => forms.includes('text')).map((one) => one.name)
  for (const match of text.value.matchAll(/(?<![\w:\n]|^)(:{1,2})([a-z][\w-]*)(?=[[{])/gi)) {
    const [written, , name = ''] = match
    const at = placeIn(match.index, written)
    const known = document.directives.get(name)
    const meant = known ? undefined : nearest(name, inText)
    if (at && known) {
      const forms = known.forms.map((form) => `\`${colons[form]}${name}\``).join(' or ')
      const allowed = `${forms} on a line of its own`
      document.faults.push(fault('wrong-directive-form', document.file, at, { name, written, allowed }))
    } else if (at && meant) {
      document.faults.push(fault('unknown-directive', document.file, at, { name, known: meant, nearest: meant }))
    }
  }
}

/** A mark without a note comes out as text. */
function checkFootnoteMarks(text: Text, lines: readonly string[], document: Document): void {
  const placeIn = createPlaces(text, lines)
  for (const { 0: mark, index } of text.value.matchAll(/\[\^[^[\]\s]+\]/g)) {
    const at = placeIn(index, mark)
    if (at) document.faults.push(fault('missing-footnote', document.file, at, { mark }))
  }
}

/** A line that begins like a heading, without the space that makes it one. */
function checkHeadingMarks(text: Text, lines: readonly string[], document: Document): void {
  const placeIn = createPlaces(text, lines)
  for (const { 0: written, 1: marks = '', 2: words = '', index } of text.value.matchAll(/^(#{2,6})([^#\s].*)$/gm)) {
    const at = placeIn(index, written)
    const before = at && 'span' in at ? lines[at.span.start.line - 1]?.slice(0, at.span.start.column - 1) : undefined
    if (!at || before === undefined || !/^[\s>*+-]*$/.test(before)) continue // in the middle of a line it is meant
    document.faults.push(fault('malformed-heading', document.file, at, { marks, words }))
  }
}

/** The beginning of what can hardly be anything else; `/ml` and `#5` can. */
const address = String.raw`(?:https?:\/\/|mailto:|\.{1,2}\/|#[a-z]|\/[^()[\]\s]*[/.]|[^()[\]\s]+\.md\b)`

/** What links and images nearly are: a space in the address or between the brackets, no bracket at the end, or brackets the other way round. */
const nearlyLink = new RegExp(
  [
    String.raw`!?\[[^[\]\n]+\]\((?:[^()\n]*\)|${address}[^()\s]*)`,
    String.raw`!?\[(?![\d\s,–-]+\])[^[\]\n]+\] +\(${address}[^()\n]*\)`, // `[3] (https://…)` may be a source
    String.raw`\([^()\n]+\)\[${address}[^[\]\s]*\]`,
  ].join('|'),
  'g',
)

function checkLinks(text: Text, lines: readonly string[], document: Document): void {
  const placeIn = createPlaces(text, lines)
  for (const { 0: written, index } of text.value.matchAll(nearlyLink)) {
    const at = placeIn(index, written)
    const what = written.startsWith('!') ? 'image' : 'link'
    if (at) document.faults.push(fault('malformed-link', document.file, at, { written, what }))
  }
}

/** Stars around bold words that are none: one pair is missing, or has a space on its inner side. */
function checkBold(text: Text, lines: readonly string[], document: Document): void {
  const { index } = /(?<=\S)\*\*|\*\*(?=\S)/.exec(text.value) ?? {}
  const at = index === undefined ? undefined : createPlaces(text, lines)(index, '**')
  if (at) document.faults.push(fault('malformed-bold', document.file, at))
}

/** Tells where something written stands in the source; undefined when it is escaped there, or written with entities. */
function createPlaces({ value, position }: Text, lines: readonly string[]) {
  const pointAt = createPoints(value)
  return (index: number, written: string): Place | undefined => {
    if (!position) return undefined
    const point = pointAt(index)
    const line = position.start.line + point.line - 1
    const offset = point.column - 1 + (point.line === 1 ? position.start.column - 1 : 0)
    const found = (lines[line - 1] ?? '').indexOf(written, offset)
    if (found < 0 || lines[line - 1]?.[found - 1] === '\\') return undefined
    return { span: { start: { line, column: found + 1 }, end: { line, column: found + 1 + written.length } } }
  }
}
