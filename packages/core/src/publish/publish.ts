import { mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../problems.js'
import { apply } from './apply.js'
import { type Changes, compare } from './changes.js'
import { checkWritable } from './check-writable.js'
import { inTheWay, stateInTheWay } from './in-the-way.js'
import { forgetJournal, journalOf, writeJournal } from './journal.js'
import { withLock } from './lock.js'
import { codeOf, look, whenPresent } from './look.js'
import { readManifest, stageManifest } from './manifest.js'
import { checkPaths, stateFolder } from './output-path.js'
import { recover } from './recover.js'
import { clearStage, stage } from './stage.js'

/** What a publish did, counted in files; `changed` are the paths that were written. */
export interface PublishResult {
  readonly written: number
  readonly unchanged: number
  readonly removed: number
  readonly changed: readonly string[]
}

type Published = { readonly result: PublishResult } | { readonly faults: readonly Fault[] }

/**
 * Make an output folder hold `files` (path → bytes; paths relative, with `/`, in NFC) and nothing else of what Findings
 * wrote there before. Files that it did not write are never touched. Faults are found before anything is changed; a
 * machine that fails while files are staged leaves the old site as it was, and throws. A `preview` is remembered as one.
 */
export function publish(out: string, files: ReadonlyMap<string, Uint8Array>, preview = false): Published {
  const faults = checkPaths(files.keys())
  if (faults.length > 0) return { faults }
  return inWords(out, () => {
    mkdirSync(out, { recursive: true })
    const folder = realpathSync(out)
    const faults = stateInTheWay(folder)
    if (faults.length > 0) return { faults }
    return withLock(folder, () => publishInto(folder, files, preview))
  })
}

/** Say in words what a machine that fails keeps from being published. */
function inWords<T>(out: string, act: () => T): T {
  try {
    return act()
  } catch (cause) {
    if (!codeOf(cause)) throw cause
    throw new Error(`Cannot publish to ${out}: ${whatFailed(cause)}`, { cause })
  }
}

/** Complete a publish to a folder that was stopped, if there was one. */
export function completePublish(out: string): readonly Fault[] {
  const folder = whenPresent(() => realpathSync(out))
  if (folder === undefined || !look(join(folder, stateFolder))?.isDirectory()) return []
  return inWords(out, () => {
    const done = withLock(folder, () => recover(folder))
    return 'faults' in done ? done.faults : done
  })
}

function publishInto(out: string, files: ReadonlyMap<string, Uint8Array>, preview: boolean): Published {
  const stopped = recover(out)
  if (stopped.length > 0) return { faults: stopped }
  const last = readManifest(out)
  if ('faults' in last) return last
  const changes = compare(out, files, last.manifest?.hashes ?? new Map())
  const faults = inTheWay(out, changes)
  if (faults.length > 0) return { faults }
  if (changes.changed.length + changes.removed.length > 0) write(out, changes, files, preview)
  const { changed, removed } = changes
  const unchanged = files.size - changed.length
  return { result: { written: changed.length, unchanged, removed: removed.length, changed } }
}

/** Stage, promise, apply: until the promise is written the old site stands; from then on the new one comes, now or later. */
function write(out: string, changes: Changes, files: ReadonlyMap<string, Uint8Array>, preview: boolean): void {
  const journal = journalOf(changes, preview)
  checkWritable(out, changes)
  try {
    stage(out, changes, files)
    stageManifest(out, journal.manifest)
    writeJournal(out, journal)
  } catch (error) {
    whenPossible(() => {
      forgetJournal(out) // the promise may stand, though the disk did not say so
      clearStage(out)
    })
    throw error
  }
  apply(out, journal)
}

/** Tidy up after a machine that failed; what it leaves is tidied up by the next publish. */
function whenPossible(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!codeOf(error)) throw error
  }
}

function whatFailed(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const reasons: Readonly<Record<string, string>> = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EACCES: 'permission is missing',
    EPERM: 'permission is missing',
    EROFS: 'the disk is read-only',
    EMFILE: 'too many files are open',
  }
  const reason = reasons[codeOf(error)]
  return reason ? `${reason} (${message})` : message
}
