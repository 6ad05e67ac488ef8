import { readFileSync } from 'node:fs'
import { sha256 } from '../../sha256.js'
import { clearParts, replaceFile } from './part-file.js'

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
    if (footer.sha256 !== sha256(bytes.subarray(0, end))) return 'damaged'
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
  replaceFile(file, ({ put, size, digest }) => {
    const index: [key: string, stamp: string, length: number][] = []
    for (const { key, stamp, value } of entries) {
      put(value)
      index.push([key, stamp, value.length])
    }
    const begin = size()
    put(Buffer.from(JSON.stringify(index)))
    put(Buffer.from(`\n${JSON.stringify({ format, index: begin, fingerprint, sha256: digest() })}`))
  })
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
