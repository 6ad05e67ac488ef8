import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LoadedConfig } from '../../config/config.js'
import { localModules } from '../../config/local-modules.js'
import { sha256 } from '../../sha256.js'
import { descriptionOf } from './describe.js'

const lockfiles = ['pnpm-lock.yaml', 'package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'bun.lock', 'bun.lockb']

/**
 * What everything that is made of stories depends on beside them: the code of Findings, of the config and of every local
 * module that it imports, what the config came to, the versions of packages, and Node. Undefined for a config that comes from no file: nobody knows what its
 * functions are.
 */
export function fingerprintOf({ root, file, user }: LoadedConfig): string | undefined {
  const config = path.resolve(root, file)
  const evaluated = existsSync(config) ? descriptionOf(user) : undefined
  if (evaluated === undefined) return undefined
  const modules = [...localModules(config)].filter((module) => existsSync(module)).sort()
  const files = [...ownCode(), ...modules, ...lockfileOf(root)]
  // Places differ from machine to machine: what counts is what the files hold.
  const contents = files.map((one) => sha256(readFileSync(one)))
  return sha256([process.version, evaluated, ...contents].join(' '))
}

/** The files that this package runs from. */
function ownCode(): string[] {
  const folder = path.dirname(fileURLToPath(import.meta.url))
  return readdirSync(folder)
    .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => path.join(folder, name))
}

function lockfileOf(folder: string): string[] {
  const found = lockfiles.map((name) => path.join(folder, name)).filter((file) => existsSync(file))
  const above = path.dirname(folder)
  return found.length > 0 || above === folder ? found : lockfileOf(above)
}
