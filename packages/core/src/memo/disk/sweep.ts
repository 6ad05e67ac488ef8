import { lstatSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ownNames } from './own-names.js'

/** How long is kept what a build does not use: another branch, a preview or another output folder may. In milliseconds. */
const month = 30 * 24 * 60 * 60 * 1000

/** Remove from a folder what has such a name, is not in use and was neither written nor used for a month. What cannot be removed stays. */
export function sweep(folder: string, names: RegExp, isUsed: (name: string) => boolean): void {
  const before = Date.now() - month
  for (const name of ownNames(folder)) {
    if (!names.test(name) || isUsed(name)) continue
    const one = path.join(folder, name)
    try {
      if (lstatSync(one).mtimeMs < before) rmSync(one, { recursive: true, force: true })
    } catch {
      // Somebody else has removed it, or it may not be removed.
    }
  }
}
