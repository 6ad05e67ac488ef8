import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { isAlive } from '../../is-alive.js'

/** A value under a key, with what tells whether it is still right. */
export interface Entry {
  readonly key: string
  readonly stamp: string
  /** JSON, as bytes. */
  readonly value: Buffer
}

/** `missing`: there is none, or it was made by other code; `damaged`: it is not what was written. */
export type ReadOutcome = { readonly entries: ReadonlyMap<string, Entry> } | 'missing' | 'damaged'

const format = 'findings-memo 1'

/**
 * A file of JSON values: all values, then their index, then one line that says where the index begins, by which code the file was
 * made (`fingerprint`), and the sha256 of everything above. Values stay bytes until somebody asks for them.
 */
export function readRecords(file: string, fingerprint: string): ReadOutcome {
  clearParts(file)
  const bytes = readIfThere(file)
  if (!bytes) return 'missing'
  try {
    const end = bytes.lastIndexOf(10)
    const footer = JSON.parse(bytes.subarray(end + 1).toString())
    if (footer.format !== format) return typeof footer.format === 'string' ? 'missing' : 'damaged'
    if (footer.fingerprint !== fingerprint) return 'missing'
    if (footer.sha256 !== createHash('sha256').update(bytes.subarray(0, end)).digest('base64url')) return 'damaged'
    const index: [key: string, stamp: string, length: number][] = JSON.parse(
      bytes.subarray(footer.index, end).toString(),
    )
    let at = 0
    const entries = index.map(([key, stamp, length]): [string, Entry] => {
      at += length
      return [key, { key, stamp, value: bytes.subarray(at - length, at) }]
    })
    return { entries: new Map(entries) }
  } catch {
    return 'damaged'
  }
}

/** Replace the file in one step. What cannot be written costs the next build time, and nothing else. */
export function writeRecords(file: string, fingerprint: string, entries: Iterable<Entry>): void {
  const part = `${file}.${process.pid}.part`
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    const target = openSync(part, 'w')
    try {
      writeAll(target, fingerprint, entries)
    } finally {
      closeSync(target)
    }
    renameSync(part, file)
  } catch {
    rmSync(part, { force: true })
  }
}

function writeAll(target: number, fingerprint: string, entries: Iterable<Entry>): void {
  const hash = createHash('sha256')
  let size = 0
  const put = (bytes: Uint8Array) => {
    hash.update(bytes)
    for (let at = 0; at < bytes.length; ) at += writeSync(target, bytes, at)
    size += bytes.length
  }
  const index: [string, string, number][] = []
  for (const { key, stamp, value } of entries) {
    put(value)
    index.push([key, stamp, value.length])
  }
  const begin = size
  put(Buffer.from(JSON.stringify(index)))
  const footer = { format, index: begin, fingerprint, sha256: hash.digest('base64url') }
  writeSync(target, `\n${JSON.stringify(footer)}`)
}

/** Remove what processes that were killed while they wrote have left. */
function clearParts(file: string): void {
  try {
    for (const name of readdirSync(path.dirname(file))) {
      const [, of, pid] = /^(.*)\.(\d+)\.part$/.exec(name) ?? []
      if (of === path.basename(file) && !isAlive(Number(pid)))
        rmSync(path.join(path.dirname(file), name), { force: true })
    }
  } catch {
    // There is no such folder yet, or it cannot be written to: then nothing was left there.
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
