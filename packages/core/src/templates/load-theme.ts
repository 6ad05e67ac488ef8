import { type Dirent, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config/config.js'
import { coreStrings } from '../core-strings.js'
import type { Memo } from '../memo/memo.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import { sha256 } from '../sha256.js'
import type { Strings } from '../theme.js'
import { createEngine, type Engine } from './engine.js'
import { loadTemplates, type TemplateSource } from './load-templates.js'
import { looksOf } from './looks-of.js'
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

/** The folders and files that a site's theme is loaded from, as absolute paths; some may not exist. */
export function themePaths({ theme, root }: Config): string[] {
  const { templates, styles, tokens, assets } = theme.definition
  return [...new Set([path.join(root, 'theme'), templates, ...styles, tokens, ...(assets ? [assets] : [])])]
}

/**
 * Load the theme of a site: templates, styles, words and assets, with whatever stands in the site's `theme/` folder. While
 * its files look as they did, it is the same object; `touched` are the only files that may look different.
 */
export function loadTheme(config: Config, memo: Memo, touched?: ReadonlySet<string>): LoadedTheme {
  const last = memo.same('looks of the theme', [config], (): { looks?: string } => ({}))
  const isUntouched = touched && [...touched].every((file) => file.startsWith(`${config.content}/`))
  if (last.looks === undefined || !isUntouched) last.looks = looksOf(themePaths(config))
  return memo.same('theme', [config, last.looks], () => load(config, memo))
}

function load(config: Config, memo: Memo): LoadedTheme {
  const { theme, root, languages } = config
  const siteFolder = path.join(root, 'theme')
  const sources = loadTemplates(theme.definition.templates, theme.definition.name, siteFolder)
  const { engine, faults } = createEngine(sources)
  const sheet = stylesheet(theme, siteFolder, config.file)
  const words = memo.same('words', [theme, config.file, ...languages], () =>
    languages.map((language) => [language, strings(theme, language, coreStrings, config.file)] as const),
  )
  return {
    engine,
    hash: sha256(JSON.stringify(sources.map(({ name, source }) => [name, source]))),
    css: sheet.css,
    strings: memo.same('strings', [words], () => new Map(words.map(([language, one]) => [language, one.strings]))),
    assets: new Map([
      ...(theme.definition.assets ? assetsOf(theme.definition.assets) : []),
      ...assetsOf(path.join(siteFolder, 'assets')),
    ]),
    faults: [
      ...faults,
      ...sheet.faults,
      ...words.flatMap(([, one]) => one.faults),
      ...missingPartials(config, engine),
      ...unusedTemplates(config, sources),
      ...missingLanguages(config),
    ],
  }
}

/** Partials that the site's own directives need. */
function missingPartials({ markdown, file }: Config, engine: Engine): Fault[] {
  return markdown.directives.flatMap(({ name }, index) => {
    if (engine.has(`partials/${name}`)) return []
    const values = { type: 'partial', name, file: `theme/partials/${name}.eta` }
    return [fault('missing-template', file, { path: ['markdown', 'directives', index] }, values)]
  })
}

/** Files of the site's `theme/` folder that replace nothing and that nothing calls: most likely a slip in the name. */
function unusedTemplates({ kinds, directives }: Config, sources: readonly TemplateSource[]): Fault[] {
  const wanted = new Set([...kinds.values()].map((kind) => kind.template))
  for (const name of directives.keys()) wanted.add(`partials/${name}`)
  return sources.flatMap(({ overrides, name, file }) => {
    const short = name.replace(/^(?:partials|layouts)\//, '')
    const isCalled = () => sources.some(({ source }) => source.includes(`'${short}'`) || source.includes(`"${short}"`))
    if (overrides || !file.startsWith('theme/') || wanted.has(name) || isCalled()) return []
    const meant = nearest(
      name,
      sources.filter((one) => one.name !== name).map((one) => one.name),
    )
    return [fault('unused-template', file, undefined, { name, ...(meant && { nearest: meant }) })]
  })
}

/** Languages of the site for which neither theme nor site has words: their pages speak English. */
function missingLanguages({ theme, languages, site, file }: Config): Fault[] {
  const known = [theme.definition.strings, theme.choices.strings ?? {}].flatMap((one) => Object.keys(one))
  return languages
    .filter((language) => !known.includes(language) && !known.includes(language.split('-')[0] ?? ''))
    .map((language) => {
      const index = site.languages.indexOf(language)
      return fault(
        'missing-language',
        file,
        { path: index < 0 ? ['site', 'language'] : ['site', 'languages', index] },
        { language },
      )
    })
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
