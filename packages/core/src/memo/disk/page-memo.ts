import path from 'node:path'
import { stateFolder } from '../../publish/output-path.js'
import { type Entry, readRecords, writeRecords } from './record-file.js'

/** A page, or another file, as it was published. */
export interface PublishedPage {
  /** sha256 of its bytes. */
  readonly hash: string
  /** In bytes. */
  readonly size: number
}

/** What the pages of the last publish were made of, on disk; or, in a memo of their own, its other files. The files themselves are in the output folder. */
export interface PageMemo {
  /** The page at a path, when it was made of the same view, template and surroundings. */
  readonly get: (path: string, key: string) => PublishedPage | undefined
  /** What the page at a path was made of. */
  readonly keyOf: (path: string) => string | undefined
  /** The page at a path, whatever it was made of. */
  readonly pageAt: (path: string) => PublishedPage | undefined
  /** Note what a page of this publish is made of. */
  readonly set: (path: string, key: string, page: PublishedPage) => void
  /** Note that a page of this publish is what it was. */
  readonly setAgain: (path: string) => void
  /** Keep what was noted, and nothing else. */
  readonly save: () => void
  /** How many pages are known. */
  readonly size: number
  /** Whether there is a last publish to compare with. */
  readonly isKnown: boolean
  /** Whether what was there could not be used, though this code had written it. */
  readonly isDamaged: boolean
}

/** Where the memo of an output folder stands. */
export const pageMemoFile = (out: string): string => path.join(out, stateFolder, 'pages')

/** The memo of pages in a file, which may be deleted, restored and copied at any time. */
export function openPageMemo(file: string, fingerprint: string): PageMemo {
  const read = readRecords(file, fingerprint)
  const known = typeof read === 'string' ? new Map<string, Entry>() : read.entries
  const noted = new Map<string, Entry>()
  const pageAt = (path: string): PublishedPage | undefined => {
    const entry = known.get(path)
    return entry && JSON.parse(entry.value.toString())
  }
  return {
    size: known.size,
    isKnown: typeof read !== 'string',
    isDamaged: read === 'damaged',
    get: (path, key) => (known.get(path)?.stamp === key ? pageAt(path) : undefined),
    keyOf: (path) => known.get(path)?.stamp,
    pageAt,
    set(path, key, page) {
      noted.set(path, { key: path, stamp: key, value: Buffer.from(JSON.stringify(page)) })
    },
    setAgain(path) {
      const last = known.get(path)
      if (last) noted.set(path, last)
    },
    save() {
      const isSame =
        noted.size === known.size && [...noted].every(([path, { stamp }]) => known.get(path)?.stamp === stamp)
      if (!isSame) writeRecords(file, fingerprint, noted.values())
    },
  }
}
