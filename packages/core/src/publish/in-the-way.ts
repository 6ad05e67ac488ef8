import { readdirSync, type Stats, statSync } from 'node:fs'
import { basename, join, posix } from 'node:path'
import { type Fault, fault } from '../problems.js'
import type { Changes } from './changes.js'
import { codeOf, look, whenPresent } from './look.js'
import { foldersOf, sameName, stateFolder } from './output-path.js'

/** Everything that Findings did not make and that stands where a file or one of its folders must be. */
export function inTheWay(out: string, { before, after, changed }: Changes): readonly Fault[] {
  const ours = new Map([...before.keys()].map((path) => [sameName(path), path]))
  const isPlain = plainFolders(out)
  const needed = foldersIn([...after.keys()]).filter((folder) => !isPlain(folder))
  const passed = foldersIn([...before.keys()]).filter((folder) => !isPlain(folder))
  const paths = [
    ...needed.filter((folder) => isForeignLink(folder) || isForeignFile(folder)),
    ...passed.filter(isForeignLink),
    ...changed.flatMap(foreignAt),
  ]
  return [...new Set(paths)].map((path) => faultAt(out, path))

  /** Also where a file of ours was: what lies behind the link is somebody else's. */
  function isForeignLink(folder: string): boolean {
    if (!look(join(out, folder))?.isSymbolicLink()) return false
    return whenPresent(() => statSync(join(out, folder)))?.isDirectory() === true
  }

  function isForeignFile(folder: string): boolean {
    const stats = look(join(out, folder))
    return stats?.isDirectory() === false && !isOurs(folder, stats)
  }

  function foreignAt(path: string): readonly string[] {
    const stats = look(join(out, path))
    if (!stats) return []
    if (!stats.isDirectory()) return isOurs(path, stats) ? [] : [path]
    return readdirSync(join(out, path)).flatMap((name) => foreignAt(posix.join(path, name)))
  }

  /** A name that differs in case is the same file on some systems and another one on others. */
  function isOurs(path: string, stats: Stats): boolean {
    const spelled = ours.get(sameName(path))
    if (spelled === undefined || spelled === path) return spelled !== undefined
    const other = look(join(out, spelled))
    return other?.ino === stats.ino && other.dev === stats.dev
  }
}

/** Tells folders that are no links, by listing those that they stand in: there are fewer to look at. Of all else it says nothing. */
function plainFolders(out: string): (path: string) => boolean {
  const listed = new Map<string, ReadonlySet<string>>()
  return (path) => {
    const { dir, base } = posix.parse(path)
    const folders = listed.get(dir) ?? foldersBelow(join(out, dir))
    listed.set(dir, folders)
    return folders.has(base)
  }
}

function foldersBelow(folder: string): ReadonlySet<string> {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return new Set(entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name))
  } catch (error) {
    if (codeOf(error)) return new Set() // they are looked at one by one
    throw error
  }
}

/** Anything but a folder where Findings keeps its state. */
export function stateInTheWay(out: string): readonly Fault[] {
  const stats = look(join(out, stateFolder))
  return stats && !stats.isDirectory() ? [faultAt(out, stateFolder)] : []
}

function faultAt(out: string, path: string): Fault {
  const file = posix.join(basename(out), path)
  return fault('path-in-the-way', file, undefined, { path: file })
}

const foldersIn = (paths: readonly string[]): readonly string[] => [...new Set(paths.flatMap(foldersOf))]
