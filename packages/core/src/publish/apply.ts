import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { forgetJournal, type Journal } from './journal.js'
import { look } from './look.js'
import { writeManifest } from './manifest.js'
import { move } from './move.js'
import { remove, removeEmptyAbove, removeEmptyTree } from './remove.js'
import { clearStage, stageFolder } from './stage.js'

/**
 * Do what a journal says, or what is left of it: every step may have been done before. Once the first file has been moved,
 * the first deletions are done; done again, they could hit a new file whose name differs only in case.
 */
export function apply(out: string, { first, moves, last, text }: Journal): void {
  const staged = (number: number) => join(stageFolder(out), String(number))
  if (existsSync(staged(0))) for (const path of first) remove(out, path)
  for (const [number, path] of moves.entries()) {
    const [from, to] = [staged(number), join(out, path)]
    try {
      move(from, to)
    } catch (error) {
      if (!existsSync(from)) {
        removeEmptyAbove(out, path) // made for nothing
        continue
      }
      if (!look(to)?.isDirectory()) throw error
      removeEmptyTree(to)
      move(from, to)
    }
  }
  for (const path of last) remove(out, path)
  writeManifest(out, text)
  forgetJournal(out)
  clearStage(out)
}
