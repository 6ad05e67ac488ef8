import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { withPlainLines } from '../plain-lines.js'
import { type Fault, fault } from '../problems.js'
import type { Theme } from '../theme.js'
import { bundleStyles, type Request, type Sheet } from './bundle-styles.js'
import { checkContrasts } from './check-contrasts.js'
import { checkNamesInCss } from './check-names-in-css.js'
import { checkTokens } from './check-tokens.js'
import { blanked } from './design-tokens.js'
import { isInstalled, themeFileName } from './theme-file-name.js'

/** A site's one style sheet. */
export interface Stylesheet {
  readonly css: string
  /** Names of the theme's design tokens, without the dashes in front. */
  readonly tokens: readonly string[]
  /** The files that it asks for. */
  readonly requests: readonly Request[]
  readonly faults: readonly Fault[]
}

/** Bundle the theme's styles in their order, the tokens that the site chose, and the site's own `site.css`. */
export function stylesheet(theme: Theme, siteFolder: string, configFile = 'findings.config.ts'): Stylesheet {
  const { name, styles } = theme.definition
  const chosen = Object.entries(theme.choices.tokens ?? {})
  const { tokens: declared, faults: tokenFaults } = checkTokens(theme, configFile)
  const tokens = declared.map((token) => token.name)
  const own = readSiteStyles(siteFolder)
  const fileName = themeFileName(dirname(siteFolder))
  const plain = styles.map((file) => sheet(fileName(file, `${name}/${basename(file)}`), readFileSync(file, 'utf8')))
  // What stands in no layer wins over all layers, and so over the site's tokens and its `@layer site`.
  const hasLayers = plain.some(({ css }) => /@layer\b/.test(blanked(css)))
  const themes = hasLayers ? plain : plain.map((one) => ({ ...one, layer: 'theme' }))
  const sites = sheet('theme/site.css', own.css)
  const { css, requests, faults } = bundleStyles([
    ...themes,
    sheet(configFile, overrides(tokenFaults.length > 0 ? [] : chosen)),
    sites,
  ])
  const developed = themes.filter((_, index) => !isInstalled(styles[index] ?? ''))
  const slips = checkNamesInCss(own.css === '' ? developed : [...developed, sites], [...themes, sites])
  const unseen = tokenFaults.length > 0 || chosen.length === 0 ? [] : checkContrasts(theme, declared, configFile)
  return { css, tokens, requests, faults: [...tokenFaults, ...own.faults, ...faults, ...slips, ...unseen] }
}

const sheet = (file: string, css: string): Sheet => ({ file, css: withPlainLines(css) })

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
