/** Stands for each character of what is not the author's own words, so that all others keep their places. */
const other = '\uFFFC'

const hide = (text: string): string => other.repeat(text.length)

/** Addresses, and letters between `@` and them. */
const addresses = /(?:https?:\/\/|www\.)[^\s<>]+|[\w.+-]{1,64}@[\w.-]{1,255}/gi

/** How quotations end, by how they begin. An apostrophe inside a word ends none. */
const ends: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '[“”]',
  '‘': '’(?![\\p{L}\\p{N}])',
  '"': '"',
  '«': '»',
}

/** The words of a paragraph that are its author's own: quotations and addresses are hidden. */
export function ownWords(text: string): string {
  let own = ''
  let at = 0
  const endless = new Set<string>()
  const shown = text.replace(addresses, hide)
  for (const { 0: mark, index } of shown.matchAll(/[“„‘"«]/g)) {
    if (index < at || endless.has(mark)) continue
    const end = endOf(shown, mark, index)
    if (end === undefined) {
      endless.add(mark) // nothing further on ends it either
      continue
    }
    own += shown.slice(at, index) + hide(shown.slice(index, end))
    at = end
  }
  return own + shown.slice(at)
}

/** A quotation of several paragraphs ends only the last of them. */
function endOf(text: string, mark: string, index: number): number | undefined {
  const search = new RegExp(ends[mark] ?? mark, 'gu')
  search.lastIndex = index + 1
  if (search.test(text)) return search.lastIndex
  return mark === '“' || mark === '„' ? text.length : undefined
}

/** The same of a value of front matter, which may be Markdown: code, targets of links and quotes of several lines are hidden too. */
export function ownWordsOfValue(value: string): string {
  const isPlain = !/[`\]>:]/.test(value)
  return isPlain
    ? ownWords(value)
    : withoutQuotes(value.replace(/`[^`\n]{1,500}`/g, hide).replace(/\]\([^()\n]{0,2000}\)/g, hide))
}

function withoutQuotes(value: string): string {
  let fence: string | undefined
  const paragraphs = value.split(/(\n[ \t]*\n)/)
  return paragraphs
    .map((paragraph) =>
      ownWords(
        paragraph.replace(/.+/g, (line) => {
          const [, colons, name] = /^\s*(:{3,})(\w*)/.exec(line) ?? []
          const isInside = fence !== undefined
          if (fence === undefined) fence = name === 'quote' || name === 'pullquote' ? colons : undefined
          else if (colons !== undefined && name === '' && colons.length >= fence.length) fence = undefined
          return isInside || fence !== undefined || /^\s*>/.test(line) ? hide(line) : line
        }),
      ),
    )
    .join('')
}
