import type { Finding } from './finding.js'
import type { Line } from './line-at.js'

/** Characters that look like a space, or like nothing, and that YAML does not take for a space. */
const odd = '\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff'
const indentation = new RegExp(String.raw`^[ \t]*(?:- +)*([${odd}][ ${odd}]*)`)
const afterSign = new RegExp(String.raw`^[ \t]*(?:- +)*(?:-|[^\s:"'#[{]+:)([${odd}][ ${odd}]*)(?=\S|$)`)
const misplaced = new RegExp(`^-?[${odd}]|:[${odd}]`)
const within = new RegExp(`[${odd}]`)

/** A space that is none, where a line is indented, or behind its dash or colon: it looks right, and is read as a letter. */
export function oddSpaceIn(line: Line): Finding | undefined {
  const found = indentation.exec(line.text) ?? afterSign.exec(line.text)
  const [before, spaces] = found ?? []
  if (before === undefined || spaces === undefined) return undefined
  const start = line.start + before.length - spaces.length
  const code = within.exec(spaces)?.[0].charCodeAt(0) ?? 0
  const name = code === 0xa0 ? 'a no-break space (U+00A0)' : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return {
    start,
    end: start + spaces.length,
    reason: `The space here is ${name}, which looks like a space but counts as a letter`,
    advice: 'Delete it and type a space. It often comes with text that is copied from a word processor or a web page.',
  }
}

/** Whether words that YAML took for a name or a text hold one where a space was meant: before them, or behind a dash or a colon. */
export const hasOddSpace = (words: string): boolean => misplaced.test(words)
