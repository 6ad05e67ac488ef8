import type { DesignToken } from './design-tokens.js'
import type { Scheme } from './srgb-of.js'

/** What a token comes to. */
export interface TokenValue {
  /** With the values of other tokens in the place of `var()`. */
  readonly css: string
  /** The token itself, and those that it refers to, in turn. */
  readonly names: readonly string[]
}

/**
 * What tokens comesTo to in a scheme. A value that a site chose counts in both. Undefined for a token that there is not, or that refers to itself or to what is
 * no token.
 */
export function createTokenValues(
  tokens: readonly DesignToken[],
  chosen: Readonly<Record<string, string>>,
  scheme: Scheme,
): (name: string) => TokenValue | undefined {
  const written = new Map(tokens.map(({ name, light, dark }) => [name, scheme === 'dark' ? (dark ?? light) : light]))
  for (const [name, value] of Object.entries(chosen)) if (written.has(name)) written.set(name, value)

  function comesTo(name: string, within: readonly string[]): TokenValue | undefined {
    const value = written.get(name)
    if (value === undefined || within.includes(name)) return undefined
    const names = [name]
    const css = value.replace(/var\(\s*--([\w\u0080-\uffff-]+)\s*(?:,[^()]*)?\)/g, (whole, other: string) => {
      const inner = comesTo(other, [...within, name])
      names.push(...(inner?.names ?? []))
      return inner?.css ?? whole
    })
    return css.includes('var(') ? undefined : { css: css.trim(), names }
  }

  return (name) => comesTo(name, [])
}
