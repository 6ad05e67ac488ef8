import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Changes } from './changes.js'
import { stateFolder } from './output-path.js'

/** Where the new files wait, whole, under their number in `Changes.changed`. */
export const stageFolder = (out: string): string => join(out, stateFolder, 'stage')

/** Write every changed file beside the site, so that nothing of the site is touched before all of them are whole. */
export function stage(out: string, { changed }: Changes, files: ReadonlyMap<string, Uint8Array>): void {
  clearStage(out)
  mkdirSync(stageFolder(out), { recursive: true })
  for (const [number, path] of changed.entries()) {
    writeFileSync(join(stageFolder(out), String(number)), files.get(path) ?? new Uint8Array())
  }
}

/** Forget staged files, also those that a killed publish has left, and what it was about to promise. */
export function clearStage(out: string): void {
  rmSync(stageFolder(out), { recursive: true, force: true })
  for (const name of ['journal.json.new', 'manifest.json.new']) rmSync(join(out, stateFolder, name), { force: true })
}
