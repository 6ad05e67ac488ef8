import { closeSync, existsSync, openSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeFolder } from '@findings/core'
import { shownPath } from './shown-path.js'

/** A file to write: its path below a folder, with `/`. */
export interface NewFile {
  readonly path: string
  readonly content: string
}

/** Something that was made, and how it is taken away again. */
interface Made {
  readonly place: string
  readonly remove: (place: string) => void
}

/** Write files below a folder, all or none, and never over one that is there. Throws what the system says, and what is left. */
export function writeNewFiles(root: string, files: readonly NewFile[]): void {
  const made: Made[] = []
  try {
    for (const { path: name, content } of files) {
      const place = path.join(root, name)
      for (const folder of missing(path.dirname(place))) {
        if (makeFolder(folder)) made.push({ place: folder, remove: rmdirSync })
      }
      const file = openSync(place, 'wx')
      made.push({ place, remove: unlinkSync })
      try {
        writeFileSync(file, content)
      } finally {
        closeSync(file)
      }
    }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    const left = made.reverse().filter((one) => !isRemoved(one))
    const rest = left.map(({ place }) => shownPath(place)).join(', ')
    const end = rest ? `This was written, and could not be removed again: ${rest}` : 'Nothing was left there.'
    const folder = shownPath(root)
    throw new Error(`Cannot write to ${folder === '.' ? 'this folder' : folder}: ${why}. ${end}`, { cause })
  }
}

/** The folders that are missing on the way to one, and that one, from the top. */
function missing(folder: string): readonly string[] {
  return existsSync(folder) ? [] : [...missing(path.dirname(folder)), folder]
}

function isRemoved({ place, remove }: Made): boolean {
  try {
    remove(place)
    return true
  } catch {
    return false // whoever called is told that it is left
  }
}
