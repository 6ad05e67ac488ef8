import { mkdirSync, realpathSync } from 'node:fs'
import type { Fault } from '../problems.js'
import { apply } from './apply.js'
import { type Changes, compare } from './changes.js'
import { inTheWay } from './in-the-way.js'
import { codeOf } from './look.js'
import { readManifest } from './manifest.js'
import { checkPaths } from './output-path.js'
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
  try {
    mkdirSync(out, { recursive: true })
    return publishInto(realpathSync(out), files, preview)
  } catch (cause) {
    if (!codeOf(cause)) throw cause
    throw new Error(`Cannot publish to ${out}: ${whatFailed(cause)}`, { cause })
  }
}

function publishInto(out: string, files: ReadonlyMap<string, Uint8Array>, preview: boolean): Published {
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

function write(out: string, changes: Changes, files: ReadonlyMap<string, Uint8Array>, preview: boolean): void {
  try {
    stage(out, changes, files)
    apply(out, changes, preview)
  } catch (error) {
    clearStage(out)
    throw error
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
