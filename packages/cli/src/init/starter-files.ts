import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { starterFolder } from '../starter-folder.js'
import type { NewFile } from '../write-new-files.js'
import { configSource } from './config-source.js'
import type { SpokenLanguage } from './language-argument.js'

/** What a new site is told of itself. */
export interface NewSite {
  readonly name: string
  readonly url: string
  readonly language: SpokenLanguage
  /** The version of Findings that it begins with. */
  readonly version: string
}

/** The files of a new site, in the order of their paths. */
export function starterFiles(site: NewSite): readonly NewFile[] {
  const files = ['shared', site.language.content].flatMap((part) => filesIn(part))
  const filled = files.map((file) => {
    if (file.path === 'findings.config.ts') return { ...file, content: configSource(file.content, site) }
    if (file.path === 'package.json') return { ...file, content: file.content.replaceAll('"*"', `"^${site.version}"`) }
    // npm leaves a file of the real name out of packages.
    return file.path === 'gitignore' ? { ...file, path: '.gitignore' } : file
  })
  return filled.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Folder by folder: where packages are read from archives (Plug'n'Play), a recursive listing does not say what is where. */
function filesIn(part: string, below = ''): NewFile[] {
  const folder = path.join(fileURLToPath(starterFolder), part, below)
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(below, entry.name)
    if (entry.isDirectory()) return filesIn(part, file)
    return entry.isFile() ? [{ path: file, content: readFileSync(path.join(folder, entry.name), 'utf8') }] : []
  })
}
