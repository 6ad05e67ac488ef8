/** Characters of a teaser. */
const limit = 160

/** Text cut at the end of a word, at most `limit` characters long, with an ellipsis where something was left out. */
export function teaser(text: string): string {
  const tidy = text.replace(/\s+/g, ' ').trim()
  if (tidy.length <= limit) return tidy
  const start = tidy.slice(0, limit)
  const space = start.lastIndexOf(' ')
  const words =
    space > 0
      ? start.slice(0, space)
      : [...new Intl.Segmenter().segment(start)]
          .slice(0, -1)
          .map((one) => one.segment)
          .join('')
  return `${words.replace(/[\s,;:–—(-]+$/u, '')}…`
}
