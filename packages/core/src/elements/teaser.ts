import { cutText } from './cut-text.js'

/** Characters of a teaser. */
const limit = 160

/** Text cut at the end of a word, at most `limit` characters long, with an ellipsis where something was left out. */
export function teaser(text: string): string {
  const tidy = text.replace(/\s+/g, ' ').trim()
  return tidy.length <= limit ? tidy : `${cutText(tidy, limit).replace(/[\s,;:–—(-]+$/u, '')}…`
}
