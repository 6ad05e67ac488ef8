import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** How files and folders look from outside, as text to compare: sizes, times and names of all that they hold. */
export const looksOf = (paths: readonly string[]): string => paths.flatMap(lookAt).join('\n')

function lookAt(file: string): string[] {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false })
  if (!stats?.isDirectory()) return [`${file} ${stats?.size} ${stats?.mtimeNs} ${stats?.ctimeNs} ${stats?.ino}`]
  return [file, ...namesIn(file).flatMap((name) => lookAt(path.join(file, name)))]
}

/** A folder may go while it is looked at. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
