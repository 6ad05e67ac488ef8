import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { whenPossible } from './look.js'
import { stateFolder } from './output-path.js'
import { discard, discardFolder, rename } from './patiently.js'

/** Where the new files wait, whole, under their number in `Changes.changed`. */
export const stageFolder = (out: string): string => join(out, stateFolder, 'stage')

/** A folder in which whole files may be left, under names that are no numbers, to be staged without their bytes. */
export function openStage(out: string): string {
  mkdirSync(stageFolder(out), { recursive: true })
  return stageFolder(out)
}

/** Write a changed file beside the site, so that nothing of the site is touched before all files are whole. */
export function stage(out: string, number: number, bytes: Uint8Array): void {
  if (number === 0) openStage(out)
  writeFileSync(join(stageFolder(out), String(number)), bytes)
}

/** Stage a file that was left there. */
export const stageLeft = (out: string, number: number, name: string): void =>
  rename(join(stageFolder(out), name), join(stageFolder(out), String(number)))

/** Forget a file that was left there: it is not needed. */
export const forgetLeft = (out: string, name: string): void => discard(join(stageFolder(out), name))

/** Forget staged files, also those that a killed publish has left, and what it was about to promise. */
export function clearStage(out: string): void {
  const gone = `${stageFolder(out)}.gone`
  discardFolder(gone)
  whenPossible(() => rename(stageFolder(out), gone)) // threads that are still writing find no folder
  for (const folder of [gone, stageFolder(out)]) discardFolder(folder)
  for (const name of ['journal.json.new', 'manifest.json.new']) discard(join(out, stateFolder, name))
}
