import { copyFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { codeOf } from './look.js'
import { discard, rename } from './patiently.js'

/** Move a file to its place, whatever file stood there; readers see the old one or the new one, never a part. */
export function move(from: string, to: string, mover = rename): void {
  mkdirSync(dirname(to), { recursive: true })
  try {
    mover(from, to)
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error
    copyBeside(from, to)
  }
}

/** Another file system is mounted below the output folder: only there can the last step be a rename. */
function copyBeside(from: string, to: string): void {
  const beside = join(dirname(to), '.findings-new')
  try {
    copyFileSync(from, beside)
    rename(beside, to)
  } catch (error) {
    discard(beside)
    throw error
  }
  discard(from)
}
