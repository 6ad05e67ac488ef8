import type { Paragraph, Text } from 'mdast'
import { createPoints } from '../front-matter/points.js'
import { nearest } from '../nearest.js'
import { fault, type Place } from '../problems.js'
import { formWords } from './directive-syntax.js'
import type { Document } from './document.js'

/** Directives and footnote marks that came out as text, because something about their writing is not right. */
export function checkWriting({ children }: Paragraph, lines: readonly string[], document: Document): void {
  for (const text of children) {
    if (text.type !== 'text') continue
    // Most text has none of their signs.
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
    const known = document.directives.get(name)
    if (!at || (bracket === '' && !known)) continue
    if (fence.length > 2) document.unopened++
    document.faults.push(
      known?.forms.every((form) => form === 'text')
        ? fault('wrong-directive-form', document.file, at, { name, written: fence + name, allowed: formWords(known) })
        : fault('malformed-directive', document.file, at, { name, example: `${fence}${name}{…}` }),
    )
  }
}

/** A known name in running text, in a form that it does not have, or one that looks like a known name. */
function checkInText(text: Text, lines: readonly string[], document: Document): void {
  const placeIn = createPlaces(text, lines)
  const inText = [...document.directives.values()].filter(({ forms }) => forms.includes('text')).map((one) => one.name)
  for (const match of text.value.matchAll(/(?<![\p{L}\w:])(:{1,2})([a-z][\w-]*)(?=[[{])/giu)) {
    const [written, signs, name = ''] = match
    if (signs === '::' && beginsLine(text.value, match.index)) continue
    const at = placeIn(match.index, written)
    const known = document.directives.get(name)
    const meant = known ? undefined : (nearest(name, inText) ?? kinOf(name, inText))
    if (at && known) {
      const values = { name, written, allowed: formWords(known) }
      document.faults.push(fault('wrong-directive-form', document.file, at, values))
    } else if (at && meant) {
      document.faults.push(fault('unknown-directive', document.file, at, { name, known: meant, nearest: meant }))
    }
  }
}

const beginsLine = (text: string, index: number): boolean => index === 0 || text[index - 1] === '\n'

/** A name that begins like a known one, as `citation` does like `cite`. */
const kinOf = (name: string, known: readonly string[]): string | undefined =>
  known.find((one) => one.length > 3 && name.startsWith(one.slice(0, 3)))

/** A mark without a note comes out as text. */
function checkFootnoteMarks(text: Text, lines: readonly string[], document: Document): void {
  const placeIn = createPlaces(text, lines)
  for (const { 0: mark, index } of text.value.matchAll(/\[\^[^[\]\s]+\]/g)) {
    const at = placeIn(index, mark)
    if (at) document.faults.push(fault('missing-footnote', document.file, at, { mark }))
  }
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
