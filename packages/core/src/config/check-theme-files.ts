import { statSync } from 'node:fs'
import { type Fault, fault } from '../problems.js'
import type { ThemeDefinition } from '../theme.js'

/** Faults of a theme whose folders or style sheets are not where it says. */
export function checkThemeFiles(file: string, theme: ThemeDefinition): Fault[] {
  const { name, templates, styles, tokens, assets } = theme
  const missing = [
    ...(isFolder(templates) ? [] : [[templates, 'the folder of the templates'] as const]),
    ...[...new Set([...styles, tokens])].flatMap((sheet) => (isFile(sheet) ? [] : [[sheet, 'a style sheet'] as const])),
    ...(assets === undefined || isFolder(assets) ? [] : [[assets, 'the folder of the assets'] as const]),
  ]
  return missing.map(([found, what]) =>
    fault(
      'invalid-value',
      file,
      { path: ['theme'] },
      { key: 'theme', found: `\`${found}\``, expected: `${what} of ${name}` },
    ),
  )
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
