import { type BigIntStats, type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { lookOf } from '../../publish/look.js'
import { sha256 } from '../../sha256.js'

/** How files look from outside. */
export interface Looks {
  /** The same text as long as no name, size or time of a file is another one. */
  readonly stamp: string
  /** When the last of them changed, in milliseconds since 1970; its contents may have changed once more within the tick of a coarse clock. */
  readonly newest: number
}

/** How files look, and all that folders hold. Where links are followed, each folder is looked into once. */
export function looksOf(paths: Iterable<string>, { followsLinks = false } = {}): Looks {
  const statsOf = followsLinks ? statSync : lstatSync
  const lines: string[] = []
  const folders = new Set<string>()
  let newest = 0
  const look = (file: string) => {
    const stats = seen(() => statsOf(file))
    if (stats?.isDirectory()) return lookBelow(file)
    lines.push(`${file} ${stats && lookOf(stats)}`)
    if (stats) newest = Math.max(newest, stats.mtimeMs, stats.ctimeMs)
  }
  const lookBelow = (folder: string) => {
    const real = seen(() => realpathSync(folder))
    lines.push(`${folder} ${real}`)
    if (real === undefined || folders.has(real)) return
    folders.add(real)
    for (const entry of entriesOf(folder)) {
      const file = `${folder}/${entry.name}`
      if (entry.isDirectory()) lookBelow(file)
      else look(file)
    }
  }
  for (const file of paths) look(file)
  return { stamp: sha256(lines.join('\n')), newest }
}

/** How the file at a path looks, links not followed. */
export const lookAt = (file: string): string | undefined => {
  const stats = seen(() => lstatSync(file))
  return stats && lookOf(stats)
}

/** How the file at a path looks, links followed, when nobody can change it without another look. */
export function settledLook(file: string): string | undefined {
  const stats = seen(() => statSync(file))
  return stats && isSettled(stats) ? lookOf(stats) : undefined
}

/** Whether a file would look other than it does if it changed from now on. */
export const isSettled = ({ mtimeMs, ctimeMs }: Stats | BigIntStats): boolean =>
  Math.max(Number(mtimeMs), Number(ctimeMs)) < Date.now() - tick

/** Milliseconds within which some file system may not tell two times apart. */
export const tick = 2000

const entriesOf = (folder: string): Dirent[] =>
  (seen(() => readdirSync(folder, { withFileTypes: true })) ?? []).sort((a, b) => (a.name < b.name ? -1 : 1))

/** What is not there, cannot be looked at or goes round in circles looks like nothing: whoever reads it says so. */
function seen<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}
