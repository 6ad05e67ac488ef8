import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readFileSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { removeIfPossible } from '../memo/disk/part-file.js'
import { sweep } from '../memo/disk/sweep.js'
import { rename } from '../publish/patiently.js'
import { writeAnew } from '../publish/write-anew.js'

/** Renditions of earlier builds, by key. It may be deleted at any time. */
export interface RenditionCache {
  /** Undefined when there is none, or none that is whole. */
  readonly get: (key: string) => Uint8Array | undefined
  /** Whether it is there from now on. */
  readonly set: (key: string, bytes: Uint8Array) => boolean
  /** Forget renditions that were not asked for lately, but for those of these keys. */
  readonly sweep: (used: ReadonlySet<string>) => void
}

/** A cache in a folder: each file holds the bytes of a rendition, then their sha256, by which damage shows. */
export function createCache(folder: string): RenditionCache {
  return {
    get(key) {
      const name = path.join(folder, key)
      const file = readIfThere(name)
      const bytes = file?.subarray(0, -digestLength)
      if (!bytes || !file?.subarray(-digestLength).equals(digest(bytes))) return undefined
      touch(name)
      return bytes
    },
    set(key, bytes) {
      const file = path.join(folder, key)
      // Two builds that make the same rendition write the same bytes; what is torn all the same shows by its digest.
      const part = `${file}.part`
      try {
        mkdirSync(folder, { recursive: true })
        writeAnew(part, Buffer.concat([bytes, digest(bytes)]))
        rename(part, file)
        return true
      } catch {
        // A cache that cannot be written costs time and nothing else: what was made is published all the same.
        removeIfPossible(part)
        return false
      }
    },
    sweep: (used) => sweep(folder, /^[\w-]{43}\.[a-z]+(?:\.part)?$/, (name) => used.has(name)),
  }
}

/** In milliseconds. */
const day = 24 * 60 * 60 * 1000

/** Note that a file was used, once a day, so that nobody takes it for old. */
function touch(file: string): void {
  try {
    const now = new Date()
    if (lstatSync(file).mtimeMs < now.getTime() - day) utimesSync(file, now, now)
  } catch {
    // It may not be written to: then it is not removed either.
  }
}

const digestLength = 32

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
