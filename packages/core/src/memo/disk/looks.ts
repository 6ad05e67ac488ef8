import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { whenPresent } from '../../publish/look.js'
import { sha256 } from '../../sha256.js'

/** How files look from outside. */
export interface Looks {
  /** The same text as long as no name, size or time of a file is another one. */
  readonly stamp: string
  /** When the last of them changed, in milliseconds since 1970; its contents may have changed once more within the tick of a coarse clock. */
  readonly newest: number
}

/** How files look, and all that folders hold; links are not followed. */
export function looksOf(paths: Iterable<string>): Looks {
  const lines: string[] = []
  let newest = 0
  const look = (file: string) => {
    const stats = whenPresent(() => lstatSync(file, { bigint: true, throwIfNoEntry: false }))
    lines.push(`${file} ${stats?.size} ${stats?.mtimeNs} ${stats?.ctimeNs} ${stats?.ino}`)
    newest = Math.max(newest, Number(stats?.mtimeMs ?? 0), Number(stats?.ctimeMs ?? 0))
    return stats?.isDirectory() === true
  }
  const lookBelow = (folder: string) => {
    for (const entry of entriesOf(folder)) {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory()) lookBelow(file)
      else look(file)
    }
  }
  for (const file of paths) if (look(file)) lookBelow(file)
  return { stamp: sha256(lines.join('\n')), newest }
}

const entriesOf = (folder: string): Dirent[] =>
  (whenPresent(() => readdirSync(folder, { withFileTypes: true })) ?? []).sort((a, b) => (a.name < b.name ? -1 : 1))
