import { readdirSync, type Stats, statSync } from 'node:fs'
import { basename, join, posix } from 'node:path'
import { type Fault, fault } from '../problems.js'
import type { Changes } from './changes.js'
import { createListing, type Listed } from './listing.js'
import { look, whenPresent } from './look.js'
import { foldersOf, sameName, stateFolder } from './output-path.js'

/** Everything that Findings did not make and that stands where a file or one of its folders must be. */
export function inTheWay(
  out: string,
  { before, after, changed }: Changes,
  listed: Listed = createListing(out),
): readonly Fault[] {
  const ours = new Map([...before.keys()].map((path) => [sameName(path), path]))
  const unknownIn = (paths: ReadonlyMap<string, unknown>) =>
    foldersIn([...paths.keys()]).filter((folder) => listed(folder) === 'unknown')
  const paths = [
    ...unknownIn(after).filter((folder) => isForeignLink(folder) || isForeignFile(folder)),
    ...unknownIn(before).filter(isForeignLink),
    ...changed.filter((path) => listed(path) !== 'nothing').flatMap(foreignAt),
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
