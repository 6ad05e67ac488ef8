import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { type Fault, fault } from '../problems.js'
import { whenPresent } from './look.js'
import { manifestFile } from './manifest.js'

/**
 * Refuse an output folder that is a file, the project, one of its sources, inside or above one of those, or a folder
 * full of someone else's files. `sources` are absolute folders and files; those that do not exist count too.
 */
export function checkOutput(options: {
  readonly root: string
  readonly out: string
  readonly sources: readonly string[]
}): readonly Fault[] {
  const root = real(options.root)
  const out = real(options.out)
  const why = faultOfPlace(out, root, options.sources.map(real)) ?? faultOfContent(out)
  const name = nameFrom(root, out)
  return why === undefined ? [] : [fault('unsafe-output', name, undefined, { out: name, why })]
}

function faultOfPlace(out: string, root: string, sources: readonly string[]): string | undefined {
  if (out === root) return 'it is the project itself'
  if (holds(out, root)) return 'the project is inside it'
  for (const source of sources) {
    const name = nameFrom(root, source)
    if (out === source) return `it is \`${name}\`, which holds sources`
    if (holds(source, out)) return `it is inside \`${name}\`, which holds sources`
    if (holds(out, source)) return `\`${name}\`, which holds sources, is inside it`
  }
  return undefined
}

function faultOfContent(out: string): string | undefined {
  const stats = whenPresent(() => statSync(out))
  if (!stats) return undefined
  if (!stats.isDirectory()) return 'it is a file'
  if (existsSync(manifestFile(out))) return undefined
  const foreign = readdirSync(out).find((name) => !name.startsWith('.') && name !== 'CNAME')
  return foreign && `it holds files that Findings did not make, such as \`${foreign}\``
}

const holds = (folder: string, path: string) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

/** An absolute path without symbolic links, as far as it exists. */
export function real(path: string): string {
  const absolute = resolve(path)
  const parent = dirname(absolute)
  return (
    whenPresent(() => realpathSync.native(absolute)) ??
    (parent === absolute ? absolute : join(real(parent), basename(absolute)))
  )
}

const nameFrom = (root: string, path: string) => (relative(root, path) || '.').split(sep).join('/')
