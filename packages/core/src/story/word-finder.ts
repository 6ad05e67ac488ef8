/** A word or phrase in a text: where it stands, as it is written there, and in the form of `comparableWord`. */
export interface FoundWord {
  readonly index: number
  readonly text: string
  readonly word: string
}

/** Looks for words and phrases in texts. */
export interface WordFinder {
  /** Each place of one of them, in order; where one begins with another, the longer counts. */
  readonly find: (text: string) => FoundWord[]
  /** Whether there may be one in a source, where marks of Markdown stand between the words of a phrase. */
  readonly mayFind: (text: string) => boolean
}

/** Spaces and ends of lines between the words of a phrase, and marks of emphasis in Markdown that is not parsed. */
const gap = '[\\s*_]+'
const wideGap = '[^\\p{L}\\p{N}]{1,40}'

/** Scripts that write no spaces: there a word begins and ends anywhere. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Make a finder. Words are found whole, in any case, with straight or curly apostrophes and any hyphen. */
export function createFinder(words: readonly string[]): WordFinder {
  const wanted = [...new Set(words.map(comparableWord))].sort((a, b) => b.length - a.length)
  if (wanted.length === 0) return { find: () => [], mayFind: () => false }
  const patternWith = (gap: string) => patternOf(wanted.flatMap((word) => piecesOf(word, gap)))
  const exact = new RegExp(patternWith(gap), 'giu')
  const loose = new RegExp(patternWith(wideGap), 'iu')
  return {
    find: (text) =>
      [...text.matchAll(exact)].map(({ 0: found, index }) => ({ index, text: found, word: comparableWord(found) })),
    mayFind: (text) => loose.test(text),
  }
}

/** A word or phrase in the form in which two of them are compared. */
export const comparableWord = (word: string): string =>
  word
    .normalize('NFC')
    .replace(/[\s*_]+/g, ' ')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')
    .trim()
    .toLowerCase()

/** What no letter, mark or number stands before, or after. */
const begin = '(?<![\\p{L}\\p{M}\\p{N}_])'
const end = '(?![\\p{L}\\p{M}\\p{N}_])'

/** A word as pieces of a pattern, in each form that Unicode has for it. */
const piecesOf = (word: string, gap: string): string[][] =>
  [...new Set([word, word.normalize('NFD')])].map((form) => {
    const letters = [...form]
    const pieces = letters.map((letter) => {
      if (letter === ' ') return gap
      if (letter === "'") return "['‘’ʼ]"
      if (letter === '-') return '[-‐‑]'
      return letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')
    })
    return [unspaced.test(letters[0] ?? '') ? '' : begin, ...pieces, unspaced.test(letters.at(-1) ?? '') ? '' : end]
  })

/** One pattern for many words, with what they begin with written once: of a long list most is ruled out by the first letter. */
function patternOf(words: readonly (readonly string[])[], at = 0): string {
  const branches = new Map<string, (readonly string[])[]>()
  for (const word of words) {
    const piece = word[at]
    if (piece === undefined) continue
    const others = branches.get(piece)
    if (others) others.push(word)
    else branches.set(piece, [word])
  }
  const patterns = [...branches].map(([piece, rest]) => piece + patternOf(rest, at + 1))
  return patterns.length > 1 ? `(?:${patterns.join('|')})` : (patterns[0] ?? '')
}
