import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import { moduleEndings } from '../templates/view-modules.js'
import type { ThemeDefinition } from '../theme.js'

/** Faults of a theme whose folders, style sheets or views are not where it says. */
export function checkThemeFiles(file: string, theme: ThemeDefinition): Fault[] {
  const { name, templates, styles, tokens, assets, views } = theme
  const missing = [
    ...(isFolder(templates) ? [] : [[templates, 'the folder of the templates'] as const]),
    ...[...new Set([...styles, tokens])].flatMap((sheet) => (isFile(sheet) ? [] : [[sheet, 'a style sheet'] as const])),
    ...(assets === undefined || isFolder(assets) ? [] : [[assets, 'the folder of the assets'] as const]),
    ...(views === undefined || moduleEndings.some((ending) => isFile(views + ending))
      ? []
      : [[views, 'the module of the views, without its extension,'] as const]),
  ]
  return missing.map(([found, what]) => {
    const meant = nearestIn(found)
    const values = { key: 'theme', found: `\`${found}\``, expected: `${what} of ${name}` }
    return fault('invalid-value', file, { path: ['theme'] }, { ...values, ...(meant && { nearest: meant }) })
  })
}

/** The name in the same folder that a path most likely meant; a module is meant without its extension. */
function nearestIn(found: string): string | undefined {
  const names = namesIn(path.dirname(found))
  return nearest(path.basename(found), [...names, ...names.map((name) => name.replace(/(?:\.d)?\.ts$/, ''))])
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return [] // nothing there can have been meant
  }
}

const isFolder = (path: string) => look(path)?.isDirectory() === true
const isFile = (path: string) => look(path)?.isFile() === true

function look(path: string) {
  try {
    return statSync(path)
  } catch {
    return undefined // whatever keeps it from being read, it cannot be used
  }
}
