import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import path from 'node:path'

/** What stands below a folder: path → what it is, with a hash and the time of each file. Nothing is followed or waited for. */
export function snapshot(folder: string, skip: (path: string) => boolean = () => false): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const visit = (below: string) => {
    for (const name of readdirSync(path.join(folder, below)).sort()) {
      const file = path.posix.join(below, name)
      if (skip(file)) continue
      const stats = lstatSync(path.join(folder, file))
      if (stats.isDirectory()) visit(file)
      found.set(file, `${stats.mode} ${stats.isFile() ? `${stats.mtimeMs} ${hashOf(path.join(folder, file))}` : ''}`)
      if (stats.isSymbolicLink()) found.set(file, readlinkSync(path.join(folder, file)))
    }
  }
  visit('')
  return found
}

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('base64')

/** Paths that came, went or changed between two snapshots. */
export const changes = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file))
