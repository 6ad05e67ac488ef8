import { readdirSync, rmdirSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { codeOf, look, whenPresent } from './look.js'
import { patiently } from './patiently.js'

/** Delete a file that Findings made, when it is still there, and the folders that it leaves empty, up to the output folder. */
export function remove(out: string, path: string): void {
  const file = join(out, path)
  if (look(file)?.isDirectory()) return
  whenPresent(() => patiently(() => unlinkSync(file)))
  removeEmptyAbove(out, path)
}

/** Delete the empty folders that hold a path, up to the output folder. */
export function removeEmptyAbove(out: string, path: string): void {
  for (let folder = dirname(join(out, path)); folder !== out; folder = dirname(folder)) {
    if (!removeEmpty(folder)) return
  }
}

/** Delete a folder that holds nothing but folders like it, so that a file can take its place. */
export function removeEmptyTree(folder: string): void {
  if (!look(folder)?.isDirectory()) return
  for (const name of readdirSync(folder)) removeEmptyTree(join(folder, name))
  rmdirSync(folder)
}

/** Delete a folder that holds nothing; false when it holds something. */
export function removeEmpty(folder: string): boolean {
  try {
    whenPresent(() => rmdirSync(folder))
    return true
  } catch (error) {
    // Some systems say EEXIST or EPERM for a folder that is not empty; one that is mounted is busy.
    if (['ENOTEMPTY', 'EEXIST', 'EPERM', 'EBUSY'].includes(codeOf(error))) return false
    throw error
  }
}
