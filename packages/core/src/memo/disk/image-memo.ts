import path from 'node:path'
import type { Fault } from '../../problems.js'
import type { Attachment, ImageFile } from '../../story/site.js'
import { type Entry, readRecords, writeRecords } from './record-file.js'

/** What was found in an image or attachment of the content folder, or in a static photograph or drawing, which is no image of a page. */
export interface ReadImage {
  /** sha256 of its bytes. */
  readonly hash: string
  readonly image?: ImageFile
  readonly attachment?: Attachment
  readonly faults: readonly Fault[]
}

/** An image that was read when it looked so. */
export interface SeenImage extends ReadImage {
  /** Project-relative. */
  readonly file: string
  /** How it looked, when nobody could change it without another look. */
  readonly look: string
}

/** What was found in images by earlier builds, on disk. */
export interface ImageMemo {
  /** What was found in an image that looked like this; `source` is its absolute path today. */
  readonly get: (file: string, look: string, source: string) => ReadImage | undefined
  /** Keep these, and no others; nothing, when the memo is only read. */
  readonly keep: (seen: readonly SeenImage[]) => void
  /** Whether what was there could not be used, though this code had written it. */
  readonly isDamaged: boolean
}

/** As it is kept: the project may stand in another folder next time. */
interface Kept extends Omit<ReadImage, 'image' | 'attachment'> {
  readonly image?: Omit<ImageFile, 'source'>
  readonly attachment?: Omit<Attachment, 'source'>
}

/** Open the memo of a project, which may be deleted, restored and copied at any time. */
export function openImageMemo(root: string, fingerprint: string, { isKept }: { readonly isKept: boolean }): ImageMemo {
  const file = path.join(root, '.findings/seen')
  const read = readRecords(file, fingerprint)
  const known = typeof read === 'string' ? new Map<string, Entry>() : read.entries
  const recordOf = (name: string, look: string): Entry | undefined => {
    const record = known.get(name)
    return record?.stamp === look ? record : undefined
  }
  return {
    isDamaged: read === 'damaged',
    get(name, look, source) {
      const record = recordOf(name, look)
      if (!record) return undefined
      const { image, attachment, ...found }: Kept = JSON.parse(record.value.toString())
      return {
        ...found,
        ...(image && { image: { ...image, source } }),
        ...(attachment && { attachment: { ...attachment, source } }),
      }
    },
    keep(seen) {
      if (!isKept) return
      let isSame = seen.length === known.size
      const records = seen.map((one): Entry => {
        const record = recordOf(one.file, one.look)
        if (record) return record
        isSame = false
        const { hash, faults, image, attachment } = one
        const kept: Kept = {
          hash,
          faults,
          ...(image && { image: withoutSource(image) }),
          ...(attachment && { attachment: withoutSource(attachment) }),
        }
        return { key: one.file, stamp: one.look, value: Buffer.from(JSON.stringify(kept)) }
      })
      if (!isSame) writeRecords(file, fingerprint, records)
    },
  }
}

const withoutSource = <T extends { readonly source: string }>({ source: _, ...file }: T): Omit<T, 'source'> => file
