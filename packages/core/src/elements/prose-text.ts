import type { Prose } from '../views.js'

/**
 * The words of prose in one line of plain text: those of the author, also in quotes, captions and notes, and citations. Without marks of footnotes, pull
 * quotes, which say again what the text says, and whatever comes from elsewhere, such as lists of stories.
 */
export const proseText = (prose: Prose): string =>
  markupOf(prose)
    .replace(footnoteMark, '')
    .replace(tag, (_, name: string | undefined) => (name && inline.has(name.toLowerCase()) ? '' : ' '))
    .replace(reference, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return named[name] ?? whole
      const point = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return point <= 0x10_ff_ff ? String.fromCodePoint(point) : whole
    })
    .replace(/\s+/g, ' ')
    .trim()

/** All that is markup in a value of a view, in its order; texts of views are none. A tag may be in two pieces. */
function markupOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(markupOf).join(' ')
  if (typeof value !== 'object' || value === null) return ''
  const { prose, html, partial, view } = value as Readonly<Record<string, unknown>>
  if (Array.isArray(prose)) return prose.map((part) => (typeof part === 'string' ? part : markupOf(part))).join('')
  if (typeof html === 'string') return html
  if (typeof partial !== 'string') return markupOf(Object.values(value))
  if (partial === 'cite') return citationOf(view)
  return partial === 'pullquote' ? '' : markupOf(view)
}

/** A citation is no markup, but a part of its sentence. */
function citationOf(view: unknown): string {
  const { text } = Object(view) as Readonly<Record<string, unknown>>
  return typeof text === 'string' ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : ''
}

const footnoteMark = /<sup><a [^>]*\bid="[\w-]*fnref-[^>]*>[^<]*<\/a><\/sup>/g
/** A comment, or a tag and its name; a `>` within quotes ends none, and a `<` outside of them is in none. */
const tag = /<!--.*?-->|<\/?([a-z][\w-]*)(?:[^"'<>]|"[^"]*"|'[^']*')*>/gis
const reference = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
/** Elements within a word or beside it; all others stand between words. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)
