import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { starterFolder } from '../starter-folder.js'

/** The folders of the three packages, where the command runs from a clone of the repository; none, where it was installed. */
export function clonePackages(): readonly string[] {
  if (!existsSync(new URL('../../../pnpm-workspace.yaml', starterFolder))) return []
  return ['cli', 'core', 'theme-charity'].map((name) => fileURLToPath(new URL(`../../${name}`, starterFolder)))
}
