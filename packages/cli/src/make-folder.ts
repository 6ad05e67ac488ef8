import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/**
 * Make a folder and those above it that are missing. Not `recursive`: where the system refuses by saying that a folder does not exist,
 * as below `/proc`, Node would try the same for ever.
 */
export function makeFolder(folder: string): void {
  const above = path.dirname(folder)
  if (existsSync(folder) || above === folder) return
  makeFolder(above)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!existsSync(folder)) throw error
  }
}
