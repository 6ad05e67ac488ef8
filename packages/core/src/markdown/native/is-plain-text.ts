import { maskCharacter } from './mask.js'

/**
 * What the two parsers take or place differently: tabs, escaped colons, brackets inside brackets that are no footnote marks, unlike
 * marks of emphasis side by side or beside characters outside the basic plane; and our mask.
 */
const doubtful = new RegExp(
  [
    '\\t',
    maskCharacter,
    '&#0*8282;|&#[xX]0*205[aA];', // our mask, in other words
    '\\\\:',
    '\\[[^\\][]*\\[(?!\\^)',
    '[*_]~|~[*_]|\\*_|_\\*',
    '[*_~][\\ud800-\\udfff]|[\\ud800-\\udfff][*_~]',
  ].join('|'),
)

/** Lines that are read differently: directives inside quotes and lists, footnotes of unusual form, lists in one line, empty items. */
const doubtfulLine = new RegExp(
  `^(?:${[
    '[ >*+\\-\\d.)]+::',
    '\\[\\^[^\\]\\n]+\\]:(?: *\\[| {2})',
    ' +\\[\\^[^\\]\\n]+\\]:',
    ' *[-*+] +[-*+] ',
    '[ >]*(?:[-*+]|\\d+[.)]) *$',
  ].join('|')})`,
  'm',
)

const leaf = /^:{2,}[a-z][a-z-]*(?:\[(?! )[^[\]\\]*(?<! )\])?(?:\{[^{}&\\]*\})? *$/
const fence = /^:{3,} *$/

/** Whether a text is free of everything that the two parsers may read differently, as far as can be seen before parsing. */
export function isPlainText(text: string, names: ReadonlySet<string>): boolean {
  return !doubtful.test(text) && !doubtfulLine.test(text) && hasPlainFences(text) && hasPlainDirectives(text, names)
}

/** Whether lines of `::` and `:::` are well-formed, balanced, and not inside each other. */
function hasPlainFences(text: string): boolean {
  if (!text.includes('::')) return true
  let open = false
  for (const line of text.split('\n')) {
    if (!/^ *::/.test(line)) continue
    const closes = fence.test(line)
    if (!closes && !leaf.test(line)) return false
    if (!line.startsWith(':::')) continue
    if (closes !== open) return false
    open = !open
  }
  return !open
}

/** Whether what may be a directive in running text is one with plain words: `:cite[words]{key=value}`. */
function hasPlainDirectives(text: string, names: ReadonlySet<string>): boolean {
  for (const { index, 1: name } of text.matchAll(/:([a-z][a-z-]*)/gi)) {
    if (name && names.has(name) && !plainDirective.test(text.slice(index, index + 1000))) return false
  }
  return true
}

const plainDirective = /^:[a-z-]+\[(?! )[^[\]\\\n`*_~<!&]*(?<! )\](?:\{[^{}\n#.&\\]*\})?(?![[{])/i
