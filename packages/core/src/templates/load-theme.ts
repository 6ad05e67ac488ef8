import { type Dirent, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config/config.js'
import { coreStrings } from '../core-strings.js'
import type { Fault } from '../problems.js'
import { sha256 } from '../sha256.js'
import type { Strings } from '../theme.js'
import { createEngine, type Engine } from './engine.js'
import { loadTemplates } from './load-templates.js'
import { strings } from './strings.js'
import { stylesheet } from './stylesheet.js'

/** A theme with the site's choices and overrides, ready to render. */
export interface LoadedTheme {
  readonly engine: Engine
  /** Changes when a template does. */
  readonly hash: string
  readonly css: string
  /** By language. */
  readonly strings: ReadonlyMap<string, Strings>
  /** Output path → absolute path. */
  readonly assets: ReadonlyMap<string, string>
  readonly faults: readonly Fault[]
}

/** Load the theme of a site: templates, styles, words and assets, with whatever stands in the site's `theme/` folder. */
export function loadTheme(config: Config): LoadedTheme {
  const { theme, root, languages } = config
  const siteFolder = path.join(root, 'theme')
  const sources = loadTemplates(theme.definition.templates, theme.definition.name, siteFolder)
  const { engine, faults } = createEngine(sources)
  const sheet = stylesheet(theme, siteFolder, config.file)
  const words = languages.map((language) => [language, strings(theme, language, coreStrings, config.file)] as const)
  return {
    engine,
    hash: sha256(JSON.stringify(sources.map(({ name, source }) => [name, source]))),
    css: sheet.css,
    strings: new Map(words.map(([language, one]) => [language, one.strings])),
    assets: new Map([
      ...(theme.definition.assets ? assetsOf(theme.definition.assets) : []),
      ...assetsOf(path.join(siteFolder, 'assets')),
    ]),
    faults: [...faults, ...sheet.faults, ...words.flatMap(([, one]) => one.faults)],
  }
}

function assetsOf(folder: string, below = 'assets'): [string, string][] {
  return entriesOf(folder).flatMap((entry): [string, string][] => {
    const file = path.join(folder, entry.name)
    if (entry.name.startsWith('.')) return []
    if (entry.isDirectory()) return assetsOf(file, `${below}/${entry.name}`)
    return entry.isFile() ? [[`${below}/${entry.name}`.normalize('NFC'), file]] : []
  })
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
