/** How many columns of a terminal a text takes: combining marks take none, East Asian letters and emoji two. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += /\p{M}|\p{Cf}/u.test(character) ? 0 : wide.test(character) ? 2 : 1
  return width
}

const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u

/** The lines of a text that is broken between words to fit into so many columns; a longer word keeps its own line. */
export function wrap(text: string, columns: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    for (const word of paragraph.trim().split(/ +/)) {
      const last = lines.at(-1)
      const longer = `${last} ${word}`
      if (last !== undefined && widthOf(longer) <= columns) lines[lines.length - 1] = longer
      else lines.push(word)
    }
    return lines
  })
}
