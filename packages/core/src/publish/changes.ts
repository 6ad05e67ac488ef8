import { join } from 'node:path'
import { look, lookOf } from './look.js'
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

/** How a file looks that stands in a folder as the last publish wrote it: its hash is the same, and so still is its size on disk. Else undefined. */
export function standing(
  out: string,
  path: string,
  file: { readonly hash: string; readonly size: number },
  before: Hashes,
): string | undefined {
  if (before.get(path) !== file.hash) return undefined
  const stats = look(join(out, path))
  return stats?.isFile() && stats.size === file.size ? lookOf(stats) : undefined
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
