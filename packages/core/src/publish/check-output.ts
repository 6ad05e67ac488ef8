import { readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { type Fault, fault } from '../problems.js'
import { whenPresent } from './look.js'
import { readManifest } from './manifest.js'

/**
 * Refuse an output folder that is a file, the project, one of its sources, inside or above one of those, or a folder
 * full of someone else's files, or of the other sort: a preview and a public site never replace each other. `sources` are absolute folders and files; those that do not exist count too.
 */
export function checkOutput(options: {
  readonly root: string
  readonly out: string
  readonly sources: readonly string[]
  readonly preview?: boolean
}): readonly Fault[] {
  const root = real(options.root)
  const out = real(options.out)
  const why = faultOfPlace(out, root, options.sources.map(real)) ?? faultOfContent(out, options.preview ?? false)
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

function faultOfContent(out: string, preview: boolean): string | undefined {
  if (preview && foldersAbove(out).some((folder) => sortOf(folder) === 'public')) return otherSort(preview)
  const stats = whenPresent(() => statSync(out))
  if (!stats) return undefined
  if (!stats.isDirectory()) return 'it is a file'
  const last = sortOf(out)
  if (last) return last === (preview ? 'public' : 'preview') ? otherSort(preview) : undefined
  const foreign = readdirSync(out).find((name) => !name.startsWith('.') && name !== 'CNAME')
  return foreign && `it holds \`${foreign}\`, and there is no record that Findings made it`
}

const foldersAbove = (folder: string): string[] =>
  dirname(folder) === folder ? [] : [dirname(folder), ...foldersAbove(dirname(folder))]

/** What was published to a folder, undefined for nothing. */
function sortOf(out: string): 'public' | 'preview' | 'damaged' | undefined {
  const last = readManifest(out)
  if ('faults' in last) return 'damaged' // told when something is published
  return last.manifest && (last.manifest.preview ? 'preview' : 'public')
}

const otherSort = (preview: boolean) =>
  preview
    ? 'a preview holds stories that are not public, and the public site is there'
    : 'a preview is there, with stories that are not public'

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
