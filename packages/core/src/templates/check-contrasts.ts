import { type Fault, fault } from '../problems.js'
import type { Theme } from '../theme.js'
import { contrast } from './contrast.js'
import type { DesignToken } from './design-tokens.js'
import { type Scheme, type Srgb, srgbOf } from './srgb-of.js'
import { createTokenValues, type TokenValue } from './token-values.js'

/** A colour that a site chose, and what cannot be told from it well enough. */
interface Low {
  readonly name: string
  readonly other: TokenValue
  readonly ratio: number
  readonly least: number
  readonly scheme: Scheme
}

const schemes: readonly Scheme[] = ['light', 'dark']

/**
 * Chosen colours that are too near to those that they stand on, or that stand on them: each once, by what is hardest to see. Pairs of the theme's own
 * values are the theme's affair.
 */
export function checkContrasts({ definition, choices }: Theme, tokens: readonly DesignToken[], file: string): Fault[] {
  const chosen = choices.tokens ?? {}
  const lows = schemes.flatMap((scheme) => lowIn(scheme, definition.contrasts ?? [], tokens, chosen))
  return [...new Set(lows.map(({ name }) => name))].map((name) => {
    const own = lows.filter((low) => low.name === name)
    const worst = own.reduce((a, b) => (b.ratio / b.least < a.ratio / a.least ? b : a))
    const same = own.filter(({ other, ratio }) => other.css === worst.other.css && ratio === worst.ratio)
    const other = worst.other.names.find((one) => Object.hasOwn(chosen, one)) ?? worst.other.names.at(-1) ?? ''
    return fault(
      'low-contrast',
      file,
      { path: ['theme', 'tokens', name], on: 'value' },
      {
        name,
        value: chosen[name] ?? '',
        other,
        ground: worst.other.css,
        ratio: Math.floor(worst.ratio * 10) / 10, // 4.49 is less than 4.5
        least: worst.least,
        where: new Set(same.map(({ scheme }) => scheme)).size > 1 ? 'in both schemes' : `in the ${worst.scheme} scheme`,
      },
    )
  })
}

function lowIn(
  scheme: Scheme,
  pairs: NonNullable<Theme['definition']['contrasts']>,
  tokens: readonly DesignToken[],
  chosen: Readonly<Record<string, string>>,
): Low[] {
  const comesTo = createTokenValues(tokens, chosen, scheme)
  const known = new Map<string, Srgb | undefined>()
  const colourOf = (css: string): Srgb | undefined => {
    if (!known.has(css)) known.set(css, srgbOf(css, scheme))
    return known.get(css)
  }
  return pairs.flatMap(({ token, on, least }): Low[] => {
    const [front, back] = [comesTo(token), comesTo(on)]
    if (!front || !back) return []
    const [name, other] = chosenOf(front, chosen) ? [chosenOf(front, chosen), back] : [chosenOf(back, chosen), front]
    if (name === undefined) return []
    const [colour, ground] = [colourOf(front.css), colourOf(back.css)]
    const ratio = colour && ground && contrast(colour, ground)
    return ratio !== undefined && ratio < least ? [{ name, other, ratio, least, scheme }] : []
  })
}

const chosenOf = ({ names }: TokenValue, chosen: Readonly<Record<string, string>>) =>
  names.find((name) => Object.hasOwn(chosen, name))
