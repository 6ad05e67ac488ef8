import { realpathSync, rmdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Fault, fault } from '../problems.js'
import { sha256 } from '../sha256.js'
import type { LeftFile } from '../story/page.js'
import { apply } from './apply.js'
import { type Changes, standing } from './changes.js'
import { checkWritable } from './check-writable.js'
import { inTheWay, stateInTheWay } from './in-the-way.js'
import { inWords } from './in-words.js'
import { forgetJournal, journalOf, writeJournal } from './journal.js'
import { createListing, type Listed } from './listing.js'
import { type Lock, takeLock } from './lock.js'
import { look, whenPossible, whenPresent } from './look.js'
import { makeFolder } from './make-folder.js'
import { type Manifest, readManifest, stageManifest } from './manifest.js'
import { checkPlaces, stateFolder } from './output-path.js'
import { recover } from './recover.js'
import { clearStage, forgetLeft, openStage, stage, stageLeft } from './stage.js'

/** What a publish did, counted in files; `changed` are the paths that were written. */
export interface PublishResult {
  readonly written: number
  readonly unchanged: number
  readonly removed: number
  readonly changed: readonly string[]
}

type Faults = { readonly faults: readonly Fault[] }

/**
 * A publish on its way, which no other process can disturb. Files are staged as they are made, and the site is not touched before
 * `commit`. A machine that fails throws, and leaves the old site as it was.
 */
export interface Publication {
  /** Take a file of the new site. Paths are relative, with `/`, in NFC. Gives its sha256 and its size in bytes. */
  readonly put: (path: string, bytes: Uint8Array) => { readonly hash: string; readonly size: number }
  /** A folder in which whole files may be left, under names that are no numbers, for `putLeft`. */
  readonly room: () => string
  /** Take a file of the new site that was left there under a name. Nothing is left of it there. */
  readonly putLeft: (path: string, left: LeftFile) => void
  /** Take a file of the last publish again, without its bytes; false when it does not stand there as it was written. */
  readonly keep: (path: string, file: { readonly hash: string; readonly size: number }) => boolean
  /** How the files look that were taken again, by path. */
  readonly looks: ReadonlyMap<string, string>
  /**
   * Make the folder hold what was put and nothing else of what Findings wrote there before. Files that it did not write are
   * never touched. Faults are found before anything is changed.
   */
  readonly commit: () => { readonly result: PublishResult } | Faults
  /** Leave the old site as it is; what was committed stays. To be called in any case. */
  readonly end: () => void
}

/** Begin to publish to a folder; a `preview` is remembered as one. A publish that was stopped is completed first. */
export function beginPublish(out: string, preview = false): { readonly publication: Publication } | Faults {
  return inWords(out, () => {
    const isMade = makeFolder(out)
    const folder = realpathSync(out)
    const faults = stateInTheWay(folder)
    if (faults.length > 0) return { faults }
    const taken = takeLock(folder)
    if ('faults' in taken) return taken
    const { isHeld, release } = taken.lock
    try {
      const last = lastPublish(folder)
      if ('manifest' in last) {
        const lock = {
          isHeld,
          release() {
            release()
            if (isMade) whenPossible(() => rmdirSync(folder)) // when nothing was put there
          },
        }
        return { publication: createPublication(folder, lock, last.manifest, preview) }
      }
      release()
      return last
    } catch (error) {
      release()
      throw error
    }
  })
}

/** Complete a publish to a folder that was stopped, if there was one. */
export function completePublish(out: string): readonly Fault[] {
  const folder = whenPresent(() => realpathSync(out))
  if (folder === undefined || !look(join(folder, stateFolder))?.isDirectory()) return []
  return inWords(out, () => {
    const taken = takeLock(folder)
    if ('faults' in taken) return taken.faults
    try {
      return recover(folder)
    } finally {
      taken.lock.release()
    }
  })
}

function lastPublish(out: string): { readonly manifest: Manifest | undefined } | Faults {
  const faults = recover(out)
  return faults.length > 0 ? { faults } : readManifest(out)
}

function createPublication(out: string, lock: Lock, last: Manifest | undefined, preview: boolean): Publication {
  const before = last?.hashes ?? new Map<string, string>()
  const after = new Map<string, string>()
  const changed: string[] = []
  const looks = new Map<string, string>()
  let isOver = false
  let isPromised = false

  const end = () => {
    if (isOver) return
    isOver = true
    process.off('exit', end)
    if (!isPromised && lock.isHeld()) whenPossible(() => clearStage(out))
    inWords(out, () => lock.release())
  }
  process.once('exit', end) // also when the process is told to stop

  /** Who comes too late would write into what another publish has staged. */
  const expectOpen = () => {
    if (isOver) throw new Error('This publish is over')
  }

  return {
    looks,
    put(path, bytes) {
      expectOpen()
      const file = { hash: sha256(bytes), size: bytes.length }
      after.set(path, file.hash)
      if (standing(out, path, file, before) === undefined) {
        inWords(out, () => stage(out, changed.length, bytes))
        changed.push(path)
      }
      return file
    },
    room() {
      expectOpen()
      return inWords(out, () => openStage(out))
    },
    putLeft(path, { name, ...file }) {
      expectOpen()
      after.set(path, file.hash)
      inWords(out, () => {
        if (standing(out, path, file, before) !== undefined) return forgetLeft(out, name)
        stageLeft(out, changed.length, name)
        changed.push(path)
      })
    },
    keep(path, file) {
      const look = standing(out, path, file, before)
      if (look === undefined) return false
      after.set(path, file.hash)
      looks.set(path, look)
      return true
    },
    commit: () =>
      inWords(out, () => {
        // What was staged may be gone with the lock.
        if (!lock.isHeld())
          return {
            faults: [fault('output-in-use', basename(out), undefined, { out: basename(out), owner: 'another one' })],
          }
        const unsafe = checkPlaces([...after.keys()].map((path) => ({ path, from: path })))
        if (unsafe.length > 0) return { faults: unsafe }
        const removed = [...before.keys()].filter((path) => !after.has(path))
        const changes = { before, after, changed, removed }
        const listed = createListing(out)
        const faults = inTheWay(out, changes, listed)
        if (faults.length > 0) return { faults }
        if (changed.length + removed.length > 0) {
          isPromised = true // the journal may stand from here on, and needs what is staged
          promise(out, changes, preview, listed)
        }
        const unchanged = after.size - changed.length
        return { result: { written: changed.length, unchanged, removed: removed.length, changed } }
      }),
    end,
  }
}

/** Promise and apply what was staged: until the promise is written the old site stands; from then on the new one comes, now or later. */
function promise(out: string, changes: Changes, preview: boolean, listed: Listed): void {
  const journal = journalOf(changes, preview)
  try {
    checkWritable(out, changes, listed)
    stageManifest(out, journal.text)
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
