import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { threadId } from 'node:worker_threads'
import { isAlive } from '../../is-alive.js'
import { discard, rename } from '../../publish/patiently.js'

/** Takes the bytes of a file, in their order. */
export interface Sink {
  readonly put: (bytes: Uint8Array) => void
  /** How many bytes were put. */
  readonly size: () => number
  /** sha256 of all that was put. Nothing is put afterwards but what it does not count. */
  readonly digest: () => string
}

/** Bytes that are gathered before they are written: most values are small. */
const block = 1024 * 1024

/** Write a file and put it into its place in one step. Gives whether it stands there: what cannot be written costs the next build time, and nothing else. */
export function replaceFile(file: string, fill: (sink: Sink) => void): boolean {
  const part = `${file}.${process.pid}-${threadId}.part`
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    discard(part)
    const target = openSync(part, 'wx') // a link that somebody has put there is not followed
    try {
      const { sink, flush } = createSink(target)
      fill(sink)
      flush()
    } finally {
      closeSync(target)
    }
    rename(part, file)
    return true
  } catch {
    removeIfPossible(part)
    return false
  }
}

/** Remove a file, if there is one and it can be removed. */
export function removeIfPossible(file: string): void {
  try {
    discard(file)
  } catch {
    // A file stands where its folder belongs, or it cannot be written to: then it is not there.
  }
}

function createSink(target: number): { readonly sink: Sink; readonly flush: () => void } {
  const hash = createHash('sha256')
  const gathered = Buffer.allocUnsafe(block)
  let used = 0
  let size = 0
  let isSummed = false
  const write = (bytes: Uint8Array) => {
    if (!isSummed) hash.update(bytes)
    for (let at = 0; at < bytes.length; ) at += writeSync(target, bytes, at)
  }
  const flush = () => {
    write(gathered.subarray(0, used))
    used = 0
  }
  return {
    flush,
    sink: {
      put(bytes) {
        size += bytes.length
        if (used + bytes.length > block) flush()
        if (bytes.length > block) write(bytes)
        else {
          gathered.set(bytes, used)
          used += bytes.length
        }
      },
      size: () => size,
      digest() {
        flush()
        isSummed = true
        return hash.digest('base64url')
      },
    },
  }
}

/** The process that writes, or wrote, a file of this name beside the one whose place it is to take. */
export function writerOf(name: string): { readonly of: string; readonly pid: number } | undefined {
  const [, of, pid] = /^(.*)\.(\d+)-\d+\.part$/.exec(name) ?? []
  return of === undefined ? undefined : { of, pid: Number(pid) }
}

/** Remove what processes that were killed while they wrote a file have left. */
export function clearParts(file: string): void {
  try {
    for (const name of readdirSync(path.dirname(file))) {
      const writer = writerOf(name)
      if (writer?.of === path.basename(file) && !isAlive(writer.pid))
        rmSync(path.join(path.dirname(file), name), { force: true })
    }
  } catch {
    // There is no such folder yet, or it cannot be written to: then nothing was left there.
  }
}
