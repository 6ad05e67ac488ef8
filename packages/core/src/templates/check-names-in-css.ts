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
  const all = [...themes.map((sheet) => blanked(sheet.css)), css]
  const properties = new Set(
    themes.flatMap((sheet) => namesIn(blanked(sheet.css), /(?<=[{;]\s*)[a-z][a-z-]+(?=\s*:)/g)),
  )
  const custom = new Set(
    all.flatMap((text) => namesIn(text, /--[\w\u0080-\uffff-]+(?=\s*:)|(?<=@property\s+)--[\w-]+/g)),
  )
  const spanOf = createSpans(own.css)
  const slips = (pattern: RegExp, what: string, known: ReadonlySet<string>, most?: number) =>
    [...css.matchAll(pattern)].flatMap(({ 0: name, index }) => {
      const meant = known.has(name) ? undefined : nearest(name, known, most)
      const at = { span: spanOf(index, index + name.length) }
      return meant === undefined ? [] : [fault('unknown-css-name', own.file, at, { what, name, nearest: meant })]
    })
  const unknown = unknownProperties(own).filter((name) => !name.startsWith('-'))
  return [
    ...unknown.flatMap((name) => slips(new RegExp(`(?<=[{;]\\s*)${name}(?=\\s*:)`, 'g'), 'property', properties, 1)),
    ...slips(/(?<=var\(\s*)--[\w\u0080-\uffff-]+(?=\s*\))/g, 'custom property', custom),
  ]
}

const namesIn = (css: string, pattern: RegExp): readonly string[] => css.match(pattern) ?? []

/** The properties that the parser knows nothing of, custom ones among them; none where it cannot read the sheet. */
function unknownProperties({ file, css }: Sheet): readonly string[] {
  const names = new Set<string>()
  const custom = ({ name }: { readonly name: string }) => void names.add(name)
  try {
    transform({ filename: file, code: new TextEncoder().encode(css), visitor: { Declaration: { custom } } })
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return [] // told as `invalid-css`
  }
  return [...names]
}
