import { lstatSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { NewFile } from './starter-files.js'

/** The paths that keep files from being written below a folder: what stands at their own, what is no folder above it, and another config. */
export function inTheWay(root: string, files: readonly NewFile[]): readonly string[] {
  const found = files.flatMap((file) => obstacle(root, file.path) ?? [])
  const configs = namesIn(root).filter((name) => /^findings\.config\.(?:m?ts|m?js)$/.test(name))
  return [...new Set([...configs, ...found])].sort()
}

function obstacle(root: string, file: string): string | undefined {
  const steps = file.split('/')
  return steps
    .map((_, index) => steps.slice(0, index + 1).join('/'))
    .find((one) => blocks(path.join(root, one), one === file))
}

/** A link that leads nowhere is in the way as well. */
function blocks(place: string, isFile: boolean): boolean {
  if (!lstatSync(place, { throwIfNoEntry: false })) return false
  return isFile || !statSync(place, { throwIfNoEntry: false })?.isDirectory()
}

/** The names in a folder; none, where there is no folder. */
export function namesIn(folder: string): readonly string[] {
  return statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder) : []
}
