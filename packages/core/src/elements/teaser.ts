/** Characters of a teaser. */
const limit = 160

/** Text cut at the end of a word, at most `limit` characters long, with an ellipsis where something was left out. */
export function teaser(text: string): string {
  const tidy = text.replace(/\s+/g, ' ').trim()
  if (tidy.length <= limit) return tidy
  const start = tidy.slice(0, limit + 1)
  const space = start.lastIndexOf(' ')
  const words = space > 0 ? start.slice(0, space) : wholeCharacters(tidy)
  return `${words.replace(/[\s,;:–—(-]+$/u, '')}…`
}

/** For text without spaces: as many characters, as readers see them, as fit. */
function wholeCharacters(text: string): string {
  let end = 0
  for (const { index, segment } of new Intl.Segmenter().segment(text.slice(0, 20 * limit))) {
    if (index + segment.length > limit) break
    end = index + segment.length
  }
  return text.slice(0, end)
}
