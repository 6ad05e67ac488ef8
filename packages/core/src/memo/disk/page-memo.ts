import { type Entry, readRecords, writeRecords } from './record-file.js'

/** A page as it was published. */
export interface PublishedPage {
  /** sha256 of its bytes. */
  readonly hash: string
  /** In bytes. */
  readonly size: number
}

/** What the pages of the last publish were made of, on disk. The pages themselves are in the output folder. */
export interface PageMemo {
  /** The page at a path, when it was made of the same view, template and surroundings. */
  readonly get: (path: string, key: string) => PublishedPage | undefined
  /** Note what a page of this publish is made of. */
  readonly set: (path: string, key: string, page: PublishedPage) => void
  /** Keep what was noted, and nothing else. */
  readonly save: () => void
  /** Whether what was there could not be used, though this code had written it. */
  readonly isDamaged: boolean
}

/** The memo of pages in a file, which may be deleted, restored and copied at any time. */
export function openPageMemo(file: string, fingerprint: string): PageMemo {
  const read = readRecords(file, fingerprint)
  const known = typeof read === 'string' ? new Map<string, Entry>() : read.entries
  const noted = new Map<string, Entry>()
  return {
    isDamaged: read === 'damaged',
    get(path, key) {
      const entry = known.get(path)
      return entry?.stamp === key ? JSON.parse(entry.value.toString()) : undefined
    },
    set(path, key, page) {
      noted.set(path, { key: path, stamp: key, value: Buffer.from(JSON.stringify(page)) })
    },
    save() {
      const isSame =
        noted.size === known.size && [...noted].every(([path, { stamp }]) => known.get(path)?.stamp === stamp)
      if (!isSame) writeRecords(file, fingerprint, noted.values())
    },
  }
}
