import { join } from 'node:path'
import { sha256 } from '../sha256.js'
import { look } from './look.js'
import type { Hashes } from './manifest.js'
import { foldersOf, sameName } from './output-path.js'

/** What a publish has to do. */
export interface Changes {
  /** What the last publish wrote. */
  readonly before: Hashes
  /** What this publish leaves behind. */
  readonly after: Hashes
  /** Paths to write. */
  readonly changed: readonly string[]
  /** Paths to delete. */
  readonly removed: readonly string[]
}

/** Compare new files with the last publish: a file is left alone when its hash is the same and its size on disk still fits. */
export function compare(out: string, files: ReadonlyMap<string, Uint8Array>, before: Hashes): Changes {
  const after = new Map([...files].map(([path, bytes]) => [path, sha256(bytes)]))
  const changed = [...files]
    .filter(([path, bytes]) => before.get(path) !== after.get(path) || !stands(join(out, path), bytes.length))
    .map(([path]) => path)
  return { before, after, changed, removed: [...before.keys()].filter((path) => !after.has(path)) }
}

function stands(file: string, size: number): boolean {
  const stats = look(file)
  return stats?.isFile() === true && stats.size === size
}

/**
 * The deletions in two parts: `first` those that stand in the way of a new path (a file where a folder must be, a folder
 * where a file must be, a name that differs only in case), `last` the others.
 */
export function deletions({ changed, removed }: Changes): {
  readonly first: readonly string[]
  readonly last: readonly string[]
} {
  const files = new Set(changed.map(sameName))
  const folders = new Set(changed.flatMap(foldersOf).map(sameName))
  const inTheWay = (path: string) =>
    files.has(sameName(path)) ||
    folders.has(sameName(path)) ||
    foldersOf(sameName(path)).some((folder) => files.has(folder))
  return { first: removed.filter(inTheWay), last: removed.filter((path) => !inTheWay(path)) }
}
