import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** A template as it was read. `name` is what pages and partials call it by, such as `discovery` or `partials/story-card`. */
export interface TemplateSource {
  readonly name: string
  /** For problems: `theme/partials/story-card.eta` of the site, `<theme name>/partials/story-card.eta` of the theme. */
  readonly file: string
  readonly source: string
  /** True when the site's template replaces one of the theme. */
  readonly overrides: boolean
}

const extension = '.eta'
const siteTemplate = /^(?:(?:partials|layouts)\/)?[^/]+\.eta$/

/**
 * Read the theme's templates and the site's own, which replace those of the same name; sorted by name.
 * `siteFolder` need not exist; other files in it are ignored.
 */
export function loadTemplates(themeFolder: string, themeName: string, siteFolder: string): readonly TemplateSource[] {
  const sources = new Map<string, TemplateSource>()
  for (const path of templatePaths(themeFolder)) {
    const name = nameOf(path)
    sources.set(name, { name, file: `${themeName}/${path}`, source: readTemplate(themeFolder, path), overrides: false })
  }
  for (const path of existsSync(siteFolder) ? templatePaths(siteFolder) : []) {
    if (!siteTemplate.test(path)) continue
    const name = nameOf(path)
    const source = readTemplate(siteFolder, path)
    sources.set(name, { name, file: `theme/${path}`, source, overrides: sources.has(name) })
  }
  return [...sources.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function templatePaths(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith(extension) && (entry.isFile() || entry.isSymbolicLink()))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

const nameOf = (path: string) => path.slice(0, -extension.length).normalize('NFC')

const readTemplate = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8')
