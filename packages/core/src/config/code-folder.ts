import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * Where code is kept that a project has compiled: in the `node_modules` that Findings comes from there, as code that runs belongs beside code that runs, and
 * `.findings/` is handed from machine to machine. Undefined for a project without one.
 */
export function codeFolder(root: string): string | undefined {
  const packages = path.join(root, 'node_modules')
  if (existsSync(path.join(packages, '@findings/core'))) return path.join(packages, '.cache/findings')
  const above = path.dirname(root)
  return above === root ? undefined : codeFolder(above)
}
