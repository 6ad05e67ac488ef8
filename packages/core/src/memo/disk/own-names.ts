import { lstatSync, readdirSync } from 'node:fs'

/**
 * What is in a folder that Findings has made, for whoever removes some of it. A link that stands in its place leads to what is somebody else's: nothing there
 * is to be removed.
 */
export function ownNames(folder: string): readonly string[] {
  try {
    return lstatSync(folder).isSymbolicLink() ? [] : readdirSync(folder)
  } catch {
    return [] // there is no such folder, or it cannot be read
  }
}
