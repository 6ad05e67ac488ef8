import { isExplained } from './acronym-explained.js'
import { isKnownAcronym, isLoudWord } from './known-acronyms.js'

/** An acronym in a text, without the `s` of its plural, and whether the words around it explain it. */
export interface AcronymUse {
  readonly word: string
  readonly index: number
  readonly isExplained: boolean
}

const candidate = /(?<![\p{L}\p{N}_])([A-Z][A-Z0-9]*[A-Z])s?(?![\p{L}\p{N}_])/gu
/** What looks like capitals but is an address, an identifier or a licence. */
const codes =
  /(?:https?:\/\/|www\.|\b10\.\d{4,9}\/)[^\s<>]+|[\w.+-]{1,64}@[\w.-]{1,255}|\bCC[ -]BY(?:-[A-Z]{2}){0,2}|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/g

/** How far around an acronym is looked for what it means. */
const reach = 200

/** The acronyms of one paragraph, heading or cell, in their order; without those that everybody knows. */
export function acronymsOf(text: string): AcronymUse[] {
  // A line all in capitals is set so, not made of acronyms.
  if (!/[A-Z][A-Z\d]/.test(text) || !/\p{Ll}/u.test(text)) return []
  const readable = text.replace(codes, (code) => '\uFFFC'.repeat(code.length))
  return [...readable.matchAll(candidate)].flatMap(({ 0: { length }, 1: word = '', index }) => {
    const before = readable.slice(Math.max(0, index - reach), index)
    const after = readable.slice(index + length, index + length + reach)
    const capitals = word.replace(/\d/g, '').length
    if (capitals < 2 || capitals > 6 || isKnownAcronym(word) || isLoudWord(word) || isRoman(word)) return []
    if (isPartOfCode(before, after) || isLabel(before, after, index) || isShouted(before, after)) return []
    return [{ word, index, isExplained: isExplained(word, before, after) }]
  })
}

/** II, XIV, MMXXVI; two letters like CD or MI are more often something else. */
const isRoman = (word: string): boolean =>
  /^[IVXL]+$/.test(word) || /^(?=.{4})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(word)

/** IL-6, SARS-CoV-2, T-ALL, A&E, a/b.MD, DON’T: names and codes that go on beyond their capitals. */
function isPartOfCode(before: string, after: string): boolean {
  if (/^[-‐‑–](?:\d|[A-Z][a-z]+[A-Z])/.test(after) || /^(?:[&@\\=]|[’'](?!s\b)\p{L}|\.[\p{L}\p{N}])/u.test(after))
    return true
  return /(?:[&@#$\\=]|[\p{L}\p{N}]\.|(?<![\p{L}\p{N}])\p{L}[-‐‑]|\d[-‐‑])$/u.test(before)
}

/** `NOTE: …`, `… the team. PICTURE: …`, `LONDON, 9 March – …`: what stands before a sentence. */
const isLabel = (before: string, after: string, index: number): boolean =>
  (index <= reach && !/[\p{L}\p{N}]/u.test(before) && /^\s?[,:–—]/.test(after)) ||
  (/[.!?]["”’)]*\s+$/.test(before) && after.startsWith(':'))

/** In a run of words in capitals, of which one is no acronym or which is long. */
function isShouted(before: string, after: string): boolean {
  const left = /(?:\b[A-Z]+[\s,]+)+$/.exec(before.slice(-40))?.[0].match(/[A-Z]+/g) ?? []
  const right = /^(?:[\s,]+[A-Z]+\b)+/.exec(after.slice(0, 40))?.[0].match(/[A-Z]+/g) ?? []
  const near = [left.at(-1), right[0]].filter((word) => word !== undefined && word.length > 1)
  return left.length + right.length >= 3 || near.some((word) => word !== undefined && isLoudWord(word))
}
