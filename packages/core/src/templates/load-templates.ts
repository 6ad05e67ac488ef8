import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ThemeDefinition } from '../theme.js'
import { type ThemeFileName, themeFileName } from './theme-file-name.js'

/** A template as it was read. `name` is what pages and partials call it by, such as `discovery` or `partials/story-card`. */
export interface TemplateSource {
  readonly name: string
  /** For problems: `theme/…` of the site, `<theme name>/…` of an installed theme, the path of another one's, `core/…` of core. */
  readonly file: string
  readonly from: 'core' | 'theme' | 'site'
  readonly source: string
  /** True when the site's template replaces one of the theme or of core. */
  readonly overrides: boolean
}

const extension = '.eta'

/** Whether a file in a site's `theme/` folder, by its path there, is one of its templates. */
export const isSiteTemplate = (file: string): boolean => /^(?:(?:partials|layouts)\/)?[^/]+\.eta$/.test(file)

/**
 * Read core's plain partials, the theme's templates and the site's own; each replace those of the same name before them.
 * Sorted by name. `siteFolder` need not exist; other files in it are ignored, and so are dot folders.
 */
export function loadTemplates(
  theme: Pick<ThemeDefinition, 'name' | 'templates'>,
  siteFolder: string | undefined,
  plainFolder?: string,
): readonly TemplateSource[] {
  const sources = new Map<string, TemplateSource>()
  const add = (folder: string, path: string, file: string, from: TemplateSource['from']) => {
    const name = nameOf(path)
    const overrides = from === 'site' && sources.has(name)
    sources.set(name, { name, file, from, source: readTemplate(folder, path), overrides })
  }
  if (plainFolder !== undefined) {
    for (const path of templatePaths(plainFolder)) add(plainFolder, path, `core/${path}`, 'core')
  }
  const fileName: ThemeFileName = siteFolder === undefined ? (_, short) => short : themeFileName(dirname(siteFolder))
  for (const path of templatePaths(theme.templates)) {
    add(theme.templates, path, fileName(join(theme.templates, path), `${theme.name}/${path}`), 'theme')
  }
  if (siteFolder === undefined || !existsSync(siteFolder)) return sorted(sources)
  for (const path of templatePaths(siteFolder)) {
    if (isSiteTemplate(path)) add(siteFolder, path, `theme/${path}`, 'site')
  }
  return sorted(sources)
}

const sorted = (sources: ReadonlyMap<string, TemplateSource>): readonly TemplateSource[] =>
  [...sources.values()].sort((a, b) => (a.name < b.name ? -1 : 1))

/** Folder by folder: where packages are read from archives (Plug'n'Play), a recursive listing does not say what is where. */
function templatePaths(folder: string, below = ''): readonly string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) return templatePaths(folder, path)
    return path.endsWith(extension) && (entry.isFile() || entry.isSymbolicLink()) ? [path] : []
  })
}

const nameOf = (path: string) => path.slice(0, -extension.length).normalize('NFC')

const readTemplate = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8')
