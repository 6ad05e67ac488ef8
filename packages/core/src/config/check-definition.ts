import { readFileSync } from 'node:fs'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import { designTokens } from '../templates/design-tokens.js'
import type { ThemeDefinition } from '../theme.js'

/** The keys that `defineTheme` knows; the type holds the list to all of them. */
const keys: Readonly<Record<keyof ThemeDefinition, true>> = {
  name: true,
  version: true,
  templates: true,
  fallback: true,
  views: true,
  styles: true,
  tokens: true,
  tokenNames: true,
  contrasts: true,
  assets: true,
  options: true,
  strings: true,
  slots: true,
}

/** Faults of what `defineTheme` was given: keys that there are not, and tokens that its style sheet lacks, so that nothing holds colours to a contrast. The sheet must be there. */
export function checkDefinition(file: string, theme: ThemeDefinition): Fault[] {
  return [...unknownKeys(file, theme), ...unknownTokens(file, theme)]
}

const at = { path: ['theme'] }

function unknownKeys(file: string, theme: ThemeDefinition): Fault[] {
  const known = Object.keys(keys)
  return Object.keys(theme)
    .filter((key) => !Object.hasOwn(keys, key))
    .map((key) => {
      const meant = nearest(key, known)
      const values = { key: 'defineTheme()', found: `\`${key}\``, expected: `a field of ${theme.name}` }
      const help = meant ? { nearest: meant } : { advice: `Fields here: ${known.join(', ')}.` }
      return fault('invalid-value', file, at, { ...values, ...help })
    })
}

function unknownTokens(file: string, { name, tokens, tokenNames = [], contrasts = [] }: ThemeDefinition): Fault[] {
  const declared = new Set(designTokens(readFileSync(tokens, 'utf8')).map((token) => token.name))
  const named = {
    tokenNames,
    contrasts: contrasts.flatMap(({ token, on }) => [token, on]),
  }
  return Object.entries(named).flatMap(([key, names]) =>
    [...new Set(names)]
      .filter((token) => !declared.has(token))
      .map((token) => {
        const meant = nearest(token, declared)
        const values = { key, found: `\`${token}\``, expected: `a token of ${name}` }
        return fault('invalid-value', file, at, { ...values, ...(meant && { nearest: meant }) })
      }),
  )
}
