import type { Text } from 'mdast'
import { offsetsOf, type WrittenSource } from './written-source.js'

/** `[name …]` and `[/name]`; converters have escaped some of the brackets. */
const bracketed = /\\?\[(\/?)([a-z](?:\\?[\w-])*)(\s(?:[^[\]\\]|\\(?!\]))*)?\/?\\?\]/gi

/** Hugo’s `{{< … >}}` and `{{% … %}}`, Liquid’s and Nunjucks’ `{% … %}` and `{{ … }}`. */
const braced = /(?<!\\)(?:\{\{[<%]?-?\s*[\w/.("'][^{}]*\}\}|\{%-?\s*[\w/][^{}]*%\})/g

/** Names of shortcodes in brackets that need no attributes in quotes; a transcript has `[Video]` too. */
const known = new Set([
  'audio',
  'caption',
  'contact-form',
  'contact-form-7',
  'embed',
  'gallery',
  'playlist',
  'toc',
  'video',
  'vimeo',
  'wp_caption',
  'youtube',
])

/** Those that nothing else is called: alone on a line they need no attributes at all. */
const unmistakable = new Set(['contact-form', 'contact-form-7', 'toc', 'wp_caption'])

/** Tags of Liquid, Nunjucks and Hexo in `{% … %}`, where a chemist has `{% m/m %}`. */
const tags =
  /^(?:end)?(?:asset_img|assign|block|blockquote|capture|case|codeblock|comment|cycle|decrement|else|elseif|elsif|embed|extends|figure|for|gist|highlight|if|image|img|import|include|include_relative|increment|layout|link|load|macro|post_url|pullquote|raw|render|set|tablerow|trans|unless|url|video|vimeo|when|youtube)$/

/** Something that may be a shortcode. */
interface Candidate {
  readonly begin: number
  readonly written: string
  readonly name: string
  readonly isEnd: boolean
  /** Whether its look is proof enough, and no other end of a pair is needed. */
  readonly isSure: boolean
}

/** Looks at the texts of a document for shortcodes of other systems, and reports them once all are known: of a pair, where it begins. */
export function createShortcodes({ text, report }: WrittenSource) {
  const found: Candidate[] = []
  return {
    look(node: Text): void {
      if (!/\[\/?[a-z]|\{[{%]/i.test(node.value)) return // as in nearly all text
      const own = offsetsOf(node)
      if (own) found.push(...candidatesIn(text, own))
    },
    reportAll(): void {
      const lastEnds = new Map(found.flatMap(({ isEnd, name, begin }) => (isEnd ? [[name, begin] as const] : [])))
      const begun = new Set<string>()
      for (const { begin, written, name, isEnd, isSure } of found) {
        const isPair = !isEnd && begin < (lastEnds.get(name) ?? -1)
        if (isEnd ? begun.has(name) || !isSure : !isSure && !isPair) continue
        if (!isEnd) begun.add(name)
        report('shortcode', begin, written.length, { written: shortened(written.replaceAll('\\', '')), name })
      }
    },
  }
}

function candidatesIn(text: string, { begin: start, end }: { begin: number; end: number }): Candidate[] {
  const source = text.slice(start, end)
  const inBraces = [...source.matchAll(braced)].map(({ 0: written, index }): Candidate => {
    const [, mark, name = ''] = /^\{[{%][<%]?-?\s*(\/|end)?\W*([\w-]*)/.exec(written) ?? []
    return {
      begin: start + index,
      written,
      name: name.toLowerCase(),
      isEnd: mark !== undefined,
      isSure: isTag(written),
    }
  })
  const inBrackets = [...source.matchAll(bracketed)].map((match): Candidate => {
    const { 0: written, 1: slash, 2: escaped = '', 3: attributes = '', index } = match
    const begin = start + index
    const writtenName = escaped.replaceAll('\\', '')
    const name = writtenName.toLowerCase()
    const isEnd = slash === '/'
    const isShortcode = isEnd
      ? known.has(name)
      : isSure(writtenName, attributes, isAlone(text, begin, begin + written.length))
    return { begin, written, name, isEnd, isSure: isShortcode }
  })
  return [...inBraces, ...inBrackets].toSorted((a, b) => a.begin - b.begin)
}

/** Attributes in quotes are in no brackets of prose; those without may be figures, as in `[mean age=54]`. */
const isSure = (name: string, attributes: string, isAlone: boolean): boolean =>
  /\s[a-z][\w\\-]*=\\?["'“”‘’«»″]/i.test(attributes) ||
  (known.has(name) && (attributes.includes('=') || /^\s+\S*\/\//.test(attributes))) ||
  (unmistakable.has(name.toLowerCase()) && isAlone)

/** Whether what stands in braces is written as templates are; `{{a, b}}` is a set. */
function isTag(written: string): boolean {
  if (/^\{\{(?:<.*>|%.*%)\}\}$/s.test(written)) return true
  const inside = written.slice(2, -2).replace(/^-|-$/g, '')
  if (/=\s*["'“”]|^\s*\w+\s+["']|:\/\//.test(inside)) return true
  if (written.startsWith('{%')) return tags.test(/^\s*(\w+)(?=\s|$)/.exec(inside)?.[1] ?? '')
  const isValue =
    /^\s*(?:\.?[a-z_]\w*(?:\.\w+)+|\.[a-z_]\w*|[a-z_]\w{2,}|"[^"]*"(?=\s*\|)|'[^']*'(?=\s*\|))(?:\s*$|\s*\||\()/i.test(
      inside,
    )
  return isValue || /^\s+[a-z_]\w*\s+$/i.test(inside)
}

/** Whether nothing else stands on the line; not found with a pattern, for which a long line would be long work. */
function isAlone(text: string, begin: number, end: number): boolean {
  let [before, behind] = [begin - 1, end]
  while (/[ \t]/.test(text.charAt(before))) before--
  while (/[ \t\r]/.test(text.charAt(behind))) behind++
  return /^\n?$/.test(text.charAt(before)) && /^\n?$/.test(text.charAt(behind))
}

const shortened = (written: string): string => {
  const [line = ''] = written.split(/[\r\n]/, 1)
  return line.length > 60 || line.length < written.length ? `${line.slice(0, 60)}…` : line
}
