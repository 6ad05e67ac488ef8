import { transform } from 'lightningcss'
import { createSpans } from '../front-matter/points.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import type { Sheet } from './bundle-styles.js'
import { blanked } from './design-tokens.js'

/**
 * Slips in the names of a site's own style sheet: properties that there are not, and custom properties that neither it nor the theme defines.
 * Only what is nearly a known name is told: CSS has new properties every year, and templates may define custom ones.
 */
export function checkNamesInCss(own: Sheet, themes: readonly Sheet[]): readonly Fault[] {
  const css = blanked(own.css)
  const ofThemes = themes.map((sheet) => blanked(sheet.css))
  const properties = new Set(ofThemes.flatMap((text) => namesIn(text, declared).map(({ name }) => name)))
  const custom = new Set([...ofThemes, css].flatMap((text) => namesIn(text, defined).map(({ name }) => name)))
  const unknown = unknownProperties(own)
  const spanOf = createSpans(own.css)
  const slips = (names: readonly Name[], what: string, known: ReadonlySet<string>, most?: number) => {
    const wrong = new Map(names.flatMap(({ name }) => (known.has(name) ? [] : [[name, nearest(name, known, most)]])))
    return names.flatMap(({ name, index }) => {
      const meant = wrong.get(name)
      const at = { span: spanOf(index, index + name.length) }
      return meant === undefined ? [] : [fault('unknown-css-name', own.file, at, { what, name, nearest: meant })]
    })
  }
  const odd = namesIn(css, declared).filter(({ name }) => unknown.has(name))
  return [...slips(odd, 'property', properties, 1), ...slips(namesIn(css, used), 'custom property', custom)]
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
