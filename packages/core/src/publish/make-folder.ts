import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/**
 * Make a folder and those above it that are missing; gives whether it was missing. Throws what the system says. Not `recursive`: where the
 * system refuses by saying that a folder does not exist, as below `/proc`, Node would try the same for ever.
 */
export function makeFolder(folder: string): boolean {
  const above = path.dirname(folder)
  if (existsSync(folder) || above === folder) return false
  makeFolder(above)
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if (!existsSync(folder)) throw error
    return false // another process has made it meanwhile
  }
}
