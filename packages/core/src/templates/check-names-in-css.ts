import { transform } from 'lightningcss'
import { createSpans } from '../front-matter/points.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import type { Sheet } from './bundle-styles.js'
import { blanked } from './design-tokens.js'

/**
 * Slips in the names of style sheets, `checked` among all: properties that there are not, and custom properties that none defines.
 * Only what is nearly a known name is told: CSS has new properties every year, and templates may define custom ones.
 */
export function checkNamesInCss(checked: readonly Sheet[], all: readonly Sheet[]): readonly Fault[] {
  if (checked.length === 0) return []
  const texts = new Map(all.map((sheet) => [sheet, blanked(sheet.css)]))
  const properties = new Map([...texts].map(([sheet, css]) => [sheet, namesIn(css, declared)]))
  const custom = new Set([...texts.values()].flatMap((css) => namesIn(css, defined).map(({ name }) => name)))
  return checked.flatMap((sheet) => {
    const css = texts.get(sheet) ?? ''
    const unknown = unknownProperties(sheet)
    const odd = namesIn(css, declared).filter(({ name }) => unknown.has(name))
    // What another sheet has too is no slip, even where the parser does not know it.
    const known = [...(odd.length > 0 ? properties : [])].flatMap(([other, names]) =>
      names.flatMap(({ name }) => (other === sheet && unknown.has(name) ? [] : [name])),
    )
    return [
      ...slips(sheet, odd, { what: 'property', known: new Set(known), most: 1 }),
      ...slips(sheet, namesIn(css, used), { what: 'custom property', known: custom }),
    ]
  })
}

/** Names that are nearly known; `most` is how many letters may be wrong. */
function slips(
  { file, css }: Sheet,
  names: readonly Name[],
  { what, known, most }: { readonly what: string; readonly known: ReadonlySet<string>; readonly most?: number },
): readonly Fault[] {
  const wrong = new Map(names.flatMap(({ name }) => (known.has(name) ? [] : [[name, nearest(name, known, most)]])))
  if (wrong.size === 0) return []
  const spanOf = createSpans(css)
  return names.flatMap(({ name, index }) => {
    const meant = wrong.get(name)
    const at = { span: spanOf(index, index + name.length) }
    return meant === undefined ? [] : [fault('unknown-css-name', file, at, { what, name, nearest: meant })]
  })
}

/** A name, and where in its sheet it stands. */
interface Name {
  readonly name: string
  readonly index: number
}

// Each reads on from a character that no other match begins with: what stands before a name is never looked at again.
const declared = /[{;]\s*([a-z][\w-]*)\s*:/g
const defined = /(?:@property\s+)?(--[\w\u0080-\uffff-]+)(?=\s*[:{])/g
const used = /var\(\s*(--[\w\u0080-\uffff-]+)\s*\)/g

const namesIn = (css: string, pattern: RegExp): readonly Name[] =>
  [...css.matchAll(pattern)].map(({ 0: whole, 1: name = '', index }) => ({
    name,
    index: index + whole.lastIndexOf(name),
  }))

/** The properties that the parser knows nothing of, custom ones among them; none where it cannot read the sheet. */
function unknownProperties({ file, css }: Sheet): ReadonlySet<string> {
  const names = new Set<string>()
  const custom = ({ name }: { readonly name: string }) => void names.add(name)
  try {
    transform({ filename: file, code: new TextEncoder().encode(css), visitor: { Declaration: { custom } } })
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return new Set() // told as `invalid-css`
  }
  return names
}
