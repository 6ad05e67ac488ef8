import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config/config.js'
import { hasLocation, photographEnding } from '../images/has-location.js'
import type { Memo } from '../memo/memo.js'
import { nearest } from '../nearest.js'
import { plainTemplates } from '../plain-templates.js'
import { type Fault, fault } from '../problems.js'
import { sha256 } from '../sha256.js'
import type { Strings } from '../theme.js'
import { createEngine, type Engine } from './engine.js'
import { loadTemplates, type TemplateSource } from './load-templates.js'
import { looksOf } from './looks-of.js'
import { missingAssets } from './missing-assets.js'
import { missingLayouts } from './missing-layouts.js'
import { pageTemplate } from './page-template.js'
import { strings } from './strings.js'
import { stylesheet } from './stylesheet.js'
import { themeFileName } from './theme-file-name.js'
import { themePaths } from './theme-paths.js'
import { strayFiles, unusedTemplates } from './unused-templates.js'
import { type ViewModules, viewModules } from './view-modules.js'
import { wordSourcesOf } from './word-sources.js'

/** A theme with the site's choices and overrides, ready to render. */
export interface LoadedTheme {
  readonly engine: Engine
  /** The template of a page, by the name that its kind or type gives; undefined when there is none. */
  readonly templateOf: (name: string) => string | undefined
  readonly sources: readonly TemplateSource[]
  /** Where the types of their views stand. */
  readonly views: ViewModules
  /** Changes when a template does, or what is known of its view. */
  readonly hash: string
  readonly css: string
  /** By language. */
  readonly strings: ReadonlyMap<string, Strings>
  /** Output path → absolute path. */
  readonly assets: ReadonlyMap<string, string>
  readonly faults: readonly Fault[]
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
  const { name, fallback } = theme.definition
  const siteFolder = path.join(root, 'theme')
  const sources = loadTemplates(theme.definition, siteFolder, plainTemplates)
  const { engine, faults } = createEngine(sources)
  const sheet = stylesheet(theme, siteFolder, config.file)
  const wordSources = wordSourcesOf(config, sources)
  const words = memo.same('words', [config, ...wordSources.templates], () =>
    languages.map((language) => [language, strings(theme, language, wordSources)] as const),
  )
  const unused = unusedTemplates(config, sources)
  const views = viewModules(theme.definition, siteFolder)
  const assets = new Map([
    ...(theme.definition.assets ? assetsOf(theme.definition.assets) : []),
    ...assetsOf(path.join(siteFolder, 'assets')),
  ])
  return {
    engine,
    hash: hashOf(sources, views, fallback),
    templateOf: (page) => pageTemplate(page, { has: engine.has, fallback }),
    sources,
    views,
    css: sheet.css,
    strings: memo.same('strings', [JSON.stringify(words.map(([, one]) => one.strings))], () => stringsOf(words)),
    assets,
    faults: [
      ...faults,
      ...locatedAssets(assets, siteFolder, name),
      ...sheet.faults,
      ...missingAssets(sheet.requests, assets, config),
      ...words.flatMap(([, one]) => one.faults),
      ...missingFallback(config, engine),
      ...missingPartials(config, engine),
      ...missingInSlots(config, engine),
      ...unused,
      ...missingLayouts(sources, unused),
      ...strayFiles(siteFolder, sources),
      ...words.flatMap(([language, { missing }]) => missingWords(config, language, missing)),
    ],
  }
}

/** Photographs that would be published with where they were taken, as assets are published as they are. */
function locatedAssets(assets: LoadedTheme['assets'], siteFolder: string, name: string): Fault[] {
  const fileName = themeFileName(path.dirname(siteFolder))
  return [...assets].flatMap(([asset, source]) => {
    if (!photographEnding.test(source) || !hasLocation(readFileSync(source))) return []
    const isSites = source.startsWith(siteFolder + path.sep)
    const file = isSites ? `theme/${asset}` : fileName(source, `${name}/${asset}`)
    return [fault('image-location', file, undefined, { src: file, isStatic: 1 })]
  })
}

const stringsOf = (words: readonly (readonly [string, { readonly strings: Strings }])[]) =>
  new Map(words.map(([language, one]) => [language, one.strings]))

function hashOf(sources: readonly TemplateSource[], { core, theme, site }: ViewModules, fallback: string | undefined) {
  const types = [core, theme, site].map((module) => module?.source ?? '')
  return sha256(JSON.stringify([fallback, ...types, ...sources.map(({ name, source }) => [name, source])]))
}

/** The template that the theme says it has for pages without one of their own. */
function missingFallback({ theme, file }: Config, engine: Engine): Fault[] {
  const { fallback, name } = theme.definition
  if (fallback === undefined || engine.has(fallback)) return []
  const expected = `the template of ${name} for pages without one of their own`
  return [fault('invalid-value', file, { path: ['theme'] }, { key: 'theme', found: `\`${fallback}\``, expected })]
}

/** Partials that the site puts into slots of the theme. */
function missingInSlots({ theme, file }: Config, engine: Engine): Fault[] {
  return Object.entries(theme.choices.slots ?? {}).flatMap(([slot, name]) => {
    if (engine.has(`partials/${name}`)) return []
    const meant = nearest(`partials/${name}`, engine.names)?.replace('partials/', '')
    const values = { type: 'partial', name, file: `theme/partials/${name}.eta`, ...(meant && { nearest: meant }) }
    return [fault('missing-template', file, { path: ['theme', 'slots', slot], on: 'value' }, values)]
  })
}

/** Partials that the site's own directives need. */
function missingPartials({ markdown, file }: Config, engine: Engine): Fault[] {
  return markdown.directives.flatMap(({ name, span }, index) => {
    if (span || engine.has(`partials/${name}`)) return []
    const values = { type: 'partial', name, file: `theme/partials/${name}.eta` }
    return [fault('missing-template', file, { path: ['markdown', 'directives', index] }, values)]
  })
}

/** Words that a language of the site lacks: its pages would speak two languages. */
function missingWords({ theme, site, file }: Config, language: string, missing: readonly string[]): Fault[] {
  if (missing.length === 0) return []
  const index = site.languages.indexOf(language)
  const declared = index < 0 ? ['site', 'language'] : ['site', 'languages', index]
  const path = Object.hasOwn(theme.choices.strings ?? {}, language) ? ['theme', 'strings', language] : declared
  const values = { language, missing: listed(missing) }
  return [fault('missing-language', file, { path, on: path === declared ? 'value' : 'key' }, values)]
}

/** Keys in a sentence; whoever lacks many lacks a whole language, and needs no list of them. */
function listed(keys: readonly string[], most = 12): string {
  const names = keys.slice(0, most).map((key) => `\`${key}\``)
  return names.join(', ') + (keys.length > most ? ` and ${keys.length - most} more` : '')
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
