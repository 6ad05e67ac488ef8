import { readdirSync, statSync } from 'node:fs'
import { type Obstacle, obstacleTo } from '../obstacle-to.js'
import type { NewFile } from '../write-new-files.js'

/** What keeps files from being written below a folder, in the order of its paths: obstacles to each, and another config. */
export function inTheWay(root: string, files: readonly NewFile[]): readonly Obstacle[] {
  const configs = namesIn(root).filter((name) => /^findings\.config\.(?:m?ts|m?js)$/.test(name))
  const found = [
    ...configs.map((at) => ({ at, why: 'is there already.' })),
    ...files.flatMap((file) => obstacleTo(root, file.path) ?? []),
  ]
  const places = new Map(found.map((one) => [one.at, one]))
  return [...places.values()].sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** The names in a folder; none, where there is no folder. */
export function namesIn(folder: string): readonly string[] {
  return statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder) : []
}
