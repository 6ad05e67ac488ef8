import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import type { Theme } from '../theme.js'
import { bundleStyles, type Sheet } from './bundle-styles.js'
import { designTokens } from './design-tokens.js'
import { faultOfTokenValue } from './token-value.js'

/** A site's one style sheet. */
export interface Stylesheet {
  readonly css: string
  /** Names of the theme's design tokens, without the dashes in front. */
  readonly tokens: readonly string[]
  readonly faults: readonly Fault[]
}

/** Bundle the theme's styles in their order, the tokens that the site chose, and the site's own `site.css`. */
export function stylesheet(theme: Theme, siteFolder: string, configFile = 'findings.config.ts'): Stylesheet {
  const { name, styles, tokens: tokenFile } = theme.definition
  const chosen = Object.entries(theme.choices.tokens ?? {})
  const tokens = new Map(designTokens(readFileSync(tokenFile, 'utf8')).map(({ name, light }) => [name, light]))
  const tokenFaults = chosen.flatMap(([key, value]) => checkToken(key, value, tokens, configFile))
  const own = readSiteStyles(siteFolder)
  const { css, faults } = bundleStyles([
    ...styles.map((file) => sheet(`${name}/${basename(file)}`, readFileSync(file, 'utf8'))),
    sheet(configFile, overrides(tokenFaults.length > 0 ? [] : chosen)),
    sheet('theme/site.css', own.css),
  ])
  return { css, tokens: [...tokens.keys()], faults: [...tokenFaults, ...own.faults, ...faults] }
}

const sheet = (file: string, css: string): Sheet => ({ file, css: css.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') })

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

function overrides(chosen: readonly (readonly [name: string, value: string])[]): string {
  if (chosen.length === 0) return ''
  return `@layer tokens{:root{${chosen.map(([name, value]) => `--${name}:${value.trim()}`).join(';')}}}`
}

function readSiteStyles(siteFolder: string): { readonly css: string; readonly faults: readonly Fault[] } {
  const file = join(siteFolder, 'site.css')
  if (!existsSync(file)) return { css: '', faults: [] }
  try {
    return { css: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)), faults: [] }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { css: '', faults: [fault('invalid-utf8', 'theme/site.css')] }
  }
}
