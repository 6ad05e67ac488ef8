import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A template as it was read. `name` is what pages and partials call it by, such as `discovery` or `partials/story-card`. */
export interface TemplateSource {
  readonly name: string
  /** For problems: `theme/…` of the site, `<theme name>/…` of the theme, `core/…` of core. */
  readonly file: string
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
  themeFolder: string,
  themeName: string,
  siteFolder: string | undefined,
  plainFolder?: string,
): readonly TemplateSource[] {
  const sources = new Map<string, TemplateSource>()
  const add = (folder: string, owner: string, path: string) => {
    const name = nameOf(path)
    sources.set(name, { name, file: `${owner}/${path}`, source: readTemplate(folder, path), overrides: false })
  }
  if (plainFolder !== undefined) for (const path of templatePaths(plainFolder)) add(plainFolder, 'core', path)
  for (const path of templatePaths(themeFolder)) add(themeFolder, themeName, path)
  if (siteFolder === undefined) return sorted(sources)
  for (const path of existsSync(siteFolder) ? templatePaths(siteFolder) : []) {
    if (!isSiteTemplate(path)) continue
    const name = nameOf(path)
    const source = readTemplate(siteFolder, path)
    sources.set(name, { name, file: `theme/${path}`, source, overrides: sources.has(name) })
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
