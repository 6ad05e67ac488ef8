import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { whenPresent } from '../publish/look.js'

/**
 * How files and folders look from outside, as text to compare: sizes, times and names of all that they hold. What is not
 * there, or goes while it is looked at, looks like nothing.
 */
export const looksOf = (paths: readonly string[]): string => paths.flatMap(lookAt).join('\n')

function lookAt(file: string): string[] {
  const stats = whenPresent(() => statSync(file, { bigint: true, throwIfNoEntry: false }))
  if (!stats?.isDirectory()) return [`${file} ${stats?.size} ${stats?.mtimeNs} ${stats?.ctimeNs} ${stats?.ino}`]
  const names = whenPresent(() => readdirSync(file)) ?? []
  return [file, ...names.sort().flatMap((name) => lookAt(path.join(file, name)))]
}
