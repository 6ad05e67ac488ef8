import { partOf } from '../front-matter/part.js'
import { type Fault, fault } from '../problems.js'
import type { RecordType } from './record-type.js'

const stories: ReadonlySet<RecordType> = new Set(['story', 'hub', 'page'])
const fields = ['title', 'alternativeHeadline', 'kicker', 'standfirst', 'summary'] as const

/** Marks of Markdown and quotes in front of words. */
const marks = String.raw`^[\s#>*_"'“‘([{!-]{0,20}`
const until = String.raw`(?:until|till|tan|before|:|[–—-])[^\n]{0,60}\d`

/** What releases begin with that are not to be told yet; words about embargoes do not. */
const beginnings = [
  new RegExp(`${marks}(?:strict(?:ly)? )?(?:under (?:strict )?|dan )?embargo(?:ed)?[*_]* ?${until}`, 'i'),
  new RegExp(String.raw`${marks}(?:strict(?:ly)? )?embargoed for (?:release|publication|broadcast|use)\b`, 'i'),
  new RegExp(String.raw`${marks}not for (?:release|publication|broadcast|use)[^\n.]{0,30}\b(?:before|until)\b`, 'i'),
  new RegExp(String.raw`${marks}(?:strict(?:ly)? embargo(?:ed)?|under (?:strict )?embargo)[\s*_:.!)\]]*$`, 'i'),
  new RegExp(String.raw`${marks}(?:STRICT(?:LY)? )?(?:UNDER (?:STRICT )?)?EMBARGO(?:ED)?\b`),
]

/** How many lines a release may have above such words: a logo, “Press release”, a date. */
const most = 6

/** What its author wrote, and the line of the file where `text` begins. */
interface Written {
  readonly file: string
  readonly type: RecordType
  readonly data: Readonly<Record<string, unknown>> | undefined
  readonly text: string
  readonly line: number
}

/** Words above or at the beginning of a story that say that it is under embargo, while no field holds it back. */
export function checkEmbargoWords({ file, type, data = {}, text, line }: Written): Fault[] {
  const isHeld = data.embargo !== undefined || data.status === 'draft' || data.status === 'withdrawn'
  if (isHeld || !stories.has(type)) return []
  const inFields = fields.flatMap((field) => {
    const value = data[field]
    const found = typeof value === 'string' ? embargoIn(value) : undefined
    if (typeof value !== 'string' || !found) return []
    const part = partOf(value, found.index, found.words)
    return [fault('embargo-in-words', file, { path: [field], part }, { words: found.words })]
  })
  return [...inFields, ...inBody(file, text, line)]
}

function inBody(file: string, text: string, line: number): Fault[] {
  const first = text.slice(0, 5_000).split(/\r\n|\n|\r/)
  const written = [...first.entries()].filter(([, words]) => words.trim() !== '').slice(0, most)
  for (const [index, words] of written) {
    const found = embargoIn(words)
    if (!found) continue
    const start = { line: line + index, column: found.index + 1 }
    const end = { ...start, column: start.column + found.words.length }
    return [fault('embargo-in-words', file, { span: { start, end } }, { words: found.words })]
  }
  return []
}

function embargoIn(text: string): { readonly index: number; readonly words: string } | undefined {
  const start = text.slice(0, 200)
  if (!/embargo|not for/i.test(start)) return undefined // as in nearly all text
  const [found] = beginnings.flatMap((pattern) => pattern.exec(start)?.[0] ?? [])
  if (found === undefined) return undefined
  const words = found.replace(/^[^\p{L}]+/u, '')
  return { index: found.length - words.length, words: words.replace(/[^\p{L}\p{N}]+$/u, '') }
}
