/**
 * The words of a file name in small letters, without the name of its language at either end: of `Cells_CY`, `cells-welsh` and `cells-cymraeg` they are the same. `languages`: those that
 * may be named.
 */
export function createNameWords(languages: readonly string[]): (name: string) => readonly string[] {
  const ofLanguages = new Set(
    languages.flatMap((tag) => [tag, ...languages.map((one) => nameIn(one, tag))]).flatMap(wordsIn),
  )
  return (name) => {
    const words = wordsIn(name)
    const first = words.findIndex((word) => !ofLanguages.has(word))
    const last = words.findLastIndex((word) => !ofLanguages.has(word))
    return first === -1 ? words : words.slice(first, last + 1)
  }
}

const nameIn = (language: string, tag: string): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? ''

const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
