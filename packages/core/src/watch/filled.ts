import { setTimeout as after } from 'node:timers/promises'
import { look } from '../publish/look.js'

/**
 * Wait while one of these files is empty, though not for long. Many editors empty a file before they fill it: read in between, a
 * story would be gone from the site and come back.
 */
export async function filled(files: readonly string[]): Promise<void> {
  for (let wait = 1; wait < 64 && files.some(isEmpty); wait *= 2) await after(wait)
}

/** What cannot be looked at is for the build to tell. */
function isEmpty(file: string): boolean {
  try {
    const stats = look(file)
    return stats?.isFile() === true && stats.size === 0
  } catch {
    return false
  }
}
