import { lstatSync } from 'node:fs'
import path from 'node:path'

/** What keeps a file from being written. */
export interface Obstacle {
  /** Its path below the folder that was asked about, with `/`. */
  readonly at: string
  /** What there is to say of it; a sentence with its path. */
  readonly why: string
}

/** What keeps a file from being written below a folder: a link or a file on the way, or whatever stands in its place. */
export function obstacleTo(root: string, file: string): Obstacle | undefined {
  const steps = file.split('/')
  for (const [index] of steps.entries()) {
    const at = steps.slice(0, index + 1).join('/')
    const stats = lstatSync(path.join(root, at), { throwIfNoEntry: false })
    if (!stats) return undefined
    if (at === file) return { at, why: 'is there already.' }
    if (stats.isSymbolicLink()) return { at, why: 'is a symbolic link, which Findings does not follow.' }
    if (!stats.isDirectory()) return { at, why: 'is a file; expected a folder.' }
  }
  return undefined
}
