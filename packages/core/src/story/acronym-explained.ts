/** Whether the words around an acronym say what it is short for: “Long form (ABC)”, “ABC (long form)”, “…, or ABC, …”. */
export function isExplained(acronym: string, before: string, after: string): boolean {
  return (
    isInBrackets(before, after) ||
    hasBrackets(acronym, after) ||
    hasWords(before, after) ||
    isBesideLongForm(acronym, before, after)
  )
}

/** “magnetic resonance imaging (MRI)”, “(the MRI)”, “(called MRI)”, “(NMR or MRI)”, “(MRI, for short)”. */
function isInBrackets(before: string, after: string): boolean {
  const open = Math.max(before.lastIndexOf('('), before.lastIndexOf('['))
  if (open < 0 || !/\p{L}{2}/u.test(before.slice(0, open))) return false
  const first = before.slice(open + 1)
  const opens = /^(?:[^()[\]]*\b(?:or|called|known as|formerly|to|as|hence))?\s*(?:the|an?)?\s*["“'‘*_]*$/i.test(first)
  return opens && /^["”'’*_]*(?:[-‐‑]\p{L}+)?["”'’*_]*\s*(?:[)\],;:–—]|or\b|for short\b)/u.test(after)
}

/** “MRI (magnetic resonance imaging)”, “MRI scans (magnetic …)”; but not “MRI (see below)”. */
function hasBrackets(acronym: string, after: string): boolean {
  const inside = /^["”'’*_]*(?:\s+\p{Ll}+)?\s*[([]([^()[\]]*)/u.exec(after)?.[1]?.replace(/^["“'‘*_\s]+/, '') ?? ''
  if (/^(?:see|fig|table|page|section|box|e\.g|for example|such as|n\s*=|\d)/i.test(inside)) return false
  const words = inside.match(/\p{L}{2,}/gu) ?? []
  return words.length >= 2 || (words[0]?.toUpperCase().startsWith(acronym.charAt(0)) === true && words[0].length >= 6)
}

const leads =
  /(?:,\s*or|\bcalled|\bknown as|\bshort(?:ened)? (?:to|as)|\babbreviated (?:to|as))\s+(?:the\s+)?["“'‘*_]*$/i
const follows =
  /^["”'’*_]*,?\s+(?:(?:which |that )?stands? for|for short|(?:is |was )?short for|means|is an? (?:acronym|abbreviation|short))\b/i

const hasWords = (before: string, after: string): boolean => leads.test(before) || follows.test(after)

/** “MRI, magnetic resonance imaging, …”, “… magnetic resonance imaging – MRI – …”. */
function isBesideLongForm(acronym: string, before: string, after: string): boolean {
  const next = /^["”'’*_]*\s*[,:–—]\s*(?:the|an?)?\s*(.*)/isu.exec(after)?.[1]
  const last = /^(.*?)\s*[,:–—]\s*(?:the|an?)?\s*["“'‘*_]*$/isu.exec(before)?.[1]
  return (next !== undefined && begins(next, acronym)) || (last !== undefined && ends(last, acronym))
}

const initialsOf = (text: string): string => (text.match(/(?<!\p{L})\p{L}/gu) ?? []).join('').toUpperCase()

/** Whether the words at the start of `text` have the letters of the acronym as initials; small words may stand between. */
function begins(text: string, acronym: string): boolean {
  const initials = initialsOf(text).slice(0, acronym.length * 2)
  return initials[0] === acronym[0] && isSubsequence(acronym, initials)
}

function ends(text: string, acronym: string): boolean {
  const initials = initialsOf(text).slice(-acronym.length * 2)
  return initials.at(-1) === acronym.at(-1) && isSubsequence(acronym, initials)
}

function isSubsequence(wanted: string, letters: string): boolean {
  let found = 0
  for (const letter of letters) if (letter === wanted[found]) found++
  return found === wanted.length
}
