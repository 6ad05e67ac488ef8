import { type Dirent, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config/config.js'
import { coreStrings } from '../core-strings.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import { sha256 } from '../sha256.js'
import type { Strings } from '../theme.js'
import { createEngine, type Engine } from './engine.js'
import { loadTemplates, type TemplateSource } from './load-templates.js'
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
  const files = loadTemplates(theme.definition.templates, theme.definition.name, siteFolder)
  const { engine, faults } = createEngine(files)
  const sheet = stylesheet(theme, siteFolder, config.file)
  const sources = {
    core: coreStrings,
    kinds: [...config.kinds.values()],
    main: config.site.language,
    templates: files.filter(({ file }) => file.startsWith('theme/')).map(({ source }) => source),
    file: config.file,
  }
  const words = languages.map((language) => [language, strings(theme, language, sources)] as const)
  return {
    engine,
    hash: sha256(JSON.stringify(files.map(({ name, source }) => [name, source]))),
    css: sheet.css,
    strings: new Map(words.map(([language, one]) => [language, one.strings])),
    assets: new Map([
      ...(theme.definition.assets ? assetsOf(theme.definition.assets) : []),
      ...assetsOf(path.join(siteFolder, 'assets')),
    ]),
    faults: [
      ...faults,
      ...sheet.faults,
      ...words.flatMap(([, one]) => one.faults),
      ...missingPartials(config, engine),
      ...unusedTemplates(config, files),
      ...words.flatMap(([language, { missing }]) => missingWords(config, language, missing)),
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
