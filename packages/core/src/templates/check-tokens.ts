import { readFileSync } from 'node:fs'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import type { Theme } from '../theme.js'
import { type DesignToken, designTokens } from './design-tokens.js'
import { faultOfTokenValue } from './token-value.js'
import { createTokenValues } from './token-values.js'

/** The design tokens of a theme, and faults of those that a site chose. */
export function checkTokens(
  { definition, choices }: Theme,
  file: string,
): { readonly tokens: readonly DesignToken[]; readonly faults: readonly Fault[] } {
  const declared = designTokens(readFileSync(definition.tokens, 'utf8'))
  const comesTo = createTokenValues(declared, {}, 'light')
  const tokens = new Map(declared.map(({ name, light }) => [name, comesTo(name)?.css ?? light]))
  const chosen = Object.entries(choices.tokens ?? {})
  return { tokens: declared, faults: chosen.flatMap(([key, value]) => checkToken(key, value, tokens, file)) }
}

function checkToken(name: string, value: unknown, tokens: ReadonlyMap<string, string>, file: string): readonly Fault[] {
  const path = ['theme', 'tokens', name]
  const themes = tokens.get(name)
  if (themes === undefined) {
    const near = nearest(name, tokens.keys())
    const known = [...tokens.keys()].join(', ')
    const values = { key: name, where: 'the design tokens', known, ...(near && { nearest: near }) }
    return [fault('unknown-key', file, { path, on: 'key' }, values)]
  }
  const expected = faultOfTokenValue(value, themes)
  if (expected === undefined) return []
  return [fault('invalid-value', file, { path, on: 'value' }, { found: `\`${value}\``, key: name, expected })]
}
