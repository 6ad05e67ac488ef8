import { lstatSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

/** How long is kept what a build does not use: another branch, a preview or another output folder may. In milliseconds. */
const month = 30 * 24 * 60 * 60 * 1000

/** Remove from a folder what is not in use and was not written for a month. What cannot be removed stays. */
export function sweep(folder: string, isUsed: (name: string) => boolean): void {
  const before = Date.now() - month
  try {
    for (const name of readdirSync(folder)) {
      const one = path.join(folder, name)
      if (!isUsed(name) && lstatSync(one).mtimeMs < before) rmSync(one, { recursive: true, force: true })
    }
  } catch {
    // There is no such folder, or somebody else removes from it: the next build sweeps again.
  }
}
