/** Stands for each character of what is not the author's own words, so that all others keep their places. */
const other = '\uFFFC'

const hide = (text: string): string => other.repeat(text.length)

/** Addresses, and letters between `@` and them. */
const addresses = /(?:https?:\/\/|www\.)[^\s<>]+|[\w.+-]{1,64}@[\w.-]{1,255}/gi

/** What begins a quotation. An apostrophe that letters leave out begins none, and neither do the marks of feet and inches. */
const begins = /[“„‘«"]|(?<![\p{L}\p{M}\p{N}'])'(?='?[^\s'])(?!\d\ds|(?:tis|twas|em|til)(?!\p{L}))/giu

interface Ends {
  /** What ends a quotation in the paragraph where it begins. */
  readonly near: string
  /** What ends it in a later one, which is seldom meant by an apostrophe, or (`again`) goes on with it there, or begins another. */
  readonly far: string
}

const notLetter = '(?![\\p{L}\\p{N}])'
const afterSentence = (mark: string) => `(?<=[.,!?…])${mark}${notLetter}|${mark}(?=[ \\t]*(?:\\n|$))`
const again = (mark: string) => `(?<again>${mark})`

/** How quotations end, by how they begin. An apostrophe inside a word ends none. */
const ends: ReadonlyMap<string, Ends> = new Map([
  ['“', { near: '”', far: `”|${again('“')}` }],
  ['„', { near: '[“”]', far: `[“”]|${again('„')}` }],
  ['‘', { near: `’${notLetter}`, far: `${afterSentence('’')}|${again('‘')}` }],
  ['"', { near: '"', far: `(?<=\\S)(?<![(–—])"${notLetter}|${again('"')}` }],
  [
    "'",
    { near: `(?<=[^\\s'])'${notLetter}`, far: `${afterSentence("'")}|${again("(?<![\\p{L}\\p{M}\\p{N}])'(?=\\S)")}` },
  ],
  ['«', { near: '»', far: `»|${again('«')}` }],
])

/** How far on a quotation may end that its paragraph does not: a mark that nobody closed is not to hide a whole story. */
const farthest = 5_000

/** The words of paragraphs, with blank lines between them, that are their author's own: quotations and addresses are hidden. */
export function ownWords(text: string): string {
  let own = ''
  let at = 0
  const shown = text.replace(addresses, hide)
  const next = createNext(shown)
  for (const { 0: mark, index } of shown.matchAll(begins)) {
    const end = index < at ? undefined : endOf(shown, mark, index, next)
    if (end === undefined) continue
    own += shown.slice(at, index) + hide(shown.slice(index, end))
    at = end
  }
  return own + shown.slice(at)
}

/** Where a quotation ends: in its paragraph; in a later one; or, where another mark goes on with it there, with its own. */
function endOf(text: string, mark: string, index: number, next: Next): number | undefined {
  const { near, far } = ends.get(mark) ?? { near: mark, far: mark }
  const paragraph = next('\\n[ \\t]*\\n', index)?.index ?? text.length
  const end = next(near, index + 1)
  if (end && end.index < paragraph) return end.index + end[0].length
  const isOpened = mark !== '"' || /^(?:^|[\s(–—])"\S/u.test(text.slice(Math.max(0, index - 1), index + 2))
  const later = isOpened ? next(far, Math.max(paragraph, index + 1)) : undefined
  const isNear = later && later.index - index < farthest
  if (isNear && later.groups?.again === undefined) return later.index + later[0].length
  const goesOn = isNear && /\n$/.test(text.slice(later.index - 1, later.index))
  return goesOn || mark === '“' || mark === '„' ? paragraph : undefined
}

/** The first of a pattern from an index on. */
type Next = (pattern: string, from: number) => RegExpExecArray | undefined

/** Look for patterns from places that only ever go on: then the text is gone through once for each pattern. */
function createNext(text: string): Next {
  const found = new Map<string, { readonly pattern: RegExp; match: RegExpExecArray | null }>()
  return (source, from) => {
    const known = found.get(source) ?? { pattern: new RegExp(source, 'gu'), match: undefined }
    if (known.match === undefined || (known.match && known.match.index < from)) {
      known.pattern.lastIndex = from
      found.set(source, { ...known, match: known.pattern.exec(text) })
    }
    return found.get(source)?.match ?? undefined
  }
}

/** A block of text; only one of `isRunning` goes on in the next. */
interface Block {
  readonly text: string
  readonly isRunning: boolean
}

/** The same of blocks one after another: a quotation may run over paragraphs and items of lists, and over no heading or cell of a table. */
export function ownWordsOfBlocks(blocks: readonly Block[]): string[] {
  const gap = '\n\n'
  const own: string[] = []
  let run: string[] = []
  const endRun = () => {
    const words = ownWords(run.join(gap))
    let at = 0
    for (const { length } of run) {
      own.push(words.slice(at, at + length))
      at += length + gap.length
    }
    run = []
  }
  for (const { text, isRunning } of blocks) {
    if (!isRunning) endRun()
    run.push(text)
    if (!isRunning) endRun()
  }
  endRun()
  return own
}

/** The same of a value of front matter, which may be Markdown: code, targets of links, words of another language and quotes of several lines are hidden too. */
export function ownWordsOfValue(value: string): string {
  const isPlain = !/[`\]>:]/.test(value)
  return ownWords(
    isPlain
      ? value
      : withoutQuotes(
          value
            .replace(/`[^`\n]{1,500}`/g, hide)
            .replace(/\]\([^()\n]{0,2000}\)/g, hide)
            .replace(/:lang\[[^[\]\n]{0,2000}\]/g, hide),
        ),
  )
}

function withoutQuotes(value: string): string {
  let fence: string | undefined
  return value.replace(/.+/g, (line) => {
    const [, colons, name] = /^\s*(:{3,})(\w*)/.exec(line) ?? []
    const isInside = fence !== undefined
    if (fence === undefined) fence = name === 'quote' || name === 'pullquote' ? colons : undefined
    else if (colons !== undefined && name === '' && colons.length >= fence.length) fence = undefined
    return isInside || fence !== undefined || /^\s*>/.test(line) ? hide(line) : line
  })
}
