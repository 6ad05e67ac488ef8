/** Characters that a word may have: a text without a space in so many is one of a script without spaces, or a very long word. */
const longestWord = 60

/** The beginning of a text of one line, of at most `most` characters: up to the end of a word, where there are spaces between words. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text
  const space = text.lastIndexOf(' ', most)
  return space > 0 && most - space < longestWord ? text.slice(0, space) : wholeCharacters(text, most)
}

/** For text without spaces: as many characters, as readers see them, as fit. */
function wholeCharacters(text: string, most: number): string {
  let end = 0
  for (const { index, segment } of new Intl.Segmenter().segment(text.slice(0, 20 * most))) {
    if (index + segment.length > most) break
    end = index + segment.length
  }
  return text.slice(0, end)
}
