import { join } from 'node:path'
import { type Changes, deletions } from './changes.js'
import { writeManifest } from './manifest.js'
import { move } from './move.js'
import { remove, removeEmptyTree } from './remove.js'
import { clearStage, stageFolder } from './stage.js'

/**
 * Put the staged files in their places. The manifest claims old and new paths alike while this runs, so that a publish
 * that was stopped here is completed by the next one; a journal would be written, and replayed, in the same place.
 */
export function apply(out: string, changes: Changes, preview: boolean): void {
  const { first, last } = deletions(changes)
  writeManifest(out, { hashes: claims(changes), preview })
  for (const path of first) remove(out, path)
  for (const [number, path] of changes.changed.entries()) {
    const file = join(out, path)
    removeEmptyTree(file)
    move(join(stageFolder(out), String(number)), file)
  }
  for (const path of last) remove(out, path)
  writeManifest(out, { hashes: changes.after, preview })
  clearStage(out)
}

/** Every path that may be ours until the end; those that are about to change have no hash, and so will be written again. */
function claims({ before, after, changed, removed }: Changes): ReadonlyMap<string, string> {
  const unsure = [...changed, ...removed].map((path) => [path, ''] as const)
  return new Map([...before, ...after, ...unsure])
}
