import { readFileSync, realpathSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const specifier = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*(['"])([^'"\n]+)\1/g
const endings = ['', '.ts', '.mts', '.cts', '.js', '.mjs', '.cjs', '.json', '/index.ts', '/index.js', '/index.mjs']

/**
 * A config file and every module that it imports from outside `node_modules`, directly or not, as absolute paths. Imports are
 * found in the sources, so that a module that cannot be loaded is among them, and places where a missing one may appear.
 */
export function localModules(file: string): Set<string> {
  const found = new Set<string>()
  const queue = [file]
  for (let module = queue.pop(); module; module = queue.pop()) {
    if (found.has(module) || isInstalled(module)) continue
    found.add(module)
    for (const [, , name = ''] of sourceOf(module).matchAll(specifier)) queue.push(...candidates(name, module))
  }
  return found
}

function candidates(name: string, from: string): string[] {
  if (name.startsWith('node:')) return []
  const isPath = /^(?:\.{0,2}\/|file:)/.test(name)
  if (!isPath) return inPackage(name, from)
  const target = name.startsWith('file:') ? fileURLToPath(name) : path.resolve(path.dirname(from), name)
  const places = endings.map((ending) => target + ending)
  // TypeScript names the file that it will write.
  places.push(target.replace(/\.([mc]?)js$/, '.$1ts'))
  const present = places.filter(isFile)
  return present.length > 0 ? present : places
}

/** The module of a package that is linked and not installed, as in a workspace. */
function inPackage(name: string, from: string): string[] {
  try {
    const module = realpathSync(createRequire(from).resolve(name))
    return path.isAbsolute(module) ? [module] : []
  } catch {
    return [] // loading the config says what is wrong with it
  }
}

const isInstalled = (module: string) => module.includes(`${path.sep}node_modules${path.sep}`)

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile()
  } catch {
    return false // whatever keeps it from being read, it cannot be a module now
  }
}

function sourceOf(module: string): string {
  if (!/\.[mc]?[jt]s$/.test(module) || !isFile(module)) return ''
  return readFileSync(module, 'utf8')
}
