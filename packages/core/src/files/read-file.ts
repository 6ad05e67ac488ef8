import { existsSync, readFileSync } from 'node:fs'
import { hasLocation } from '../images/has-location.js'
import { readImage } from '../images/read-image.js'
import { svgDanger } from '../images/svg-danger.js'
import type { ImageMemo } from '../memo/disk/image-memo.js'
import { type Fault, fault } from '../problems.js'
import { sha256 } from '../sha256.js'
import type { Attachment, ImageFile } from '../story/site.js'
import type { SourceFile } from '../story/source-file.js'
import { readAttachment } from './attachments.js'
import { attachmentEnding, drawingEnding, imageEnding } from './endings.js'
import { firstLine } from './first-line.js'

/** The largest content file, in bytes. */
const sizeLimit = 1024 * 1024

/** What earlier builds found in files, by their looks. */
export interface Seen {
  /** The hash of a story that earlier builds knew by its path (NFC) and its look. */
  readonly hashOf?: ((path: string, look: string) => string | undefined) | undefined
  /** What earlier builds found in images. */
  readonly images?: Pick<ImageMemo, 'get' | 'keep'> | undefined
}

/** A look by which a file can be told, if it has one. */
export interface Look extends Seen {
  readonly look: string | undefined
}

/** What is in a file. */
export interface Contents {
  readonly hash: string
  readonly story?: SourceFile
  readonly image?: ImageFile
  readonly attachment?: Attachment
  readonly faults: readonly Fault[]
}

/** What an earlier build found in an image or attachment that looked like this. */
const seenAs = (file: string, source: string, { look, images }: Look): Contents | undefined =>
  look === undefined ? undefined : images?.get(file, look, source)

/** A file on disk. */
interface File {
  /** Project-relative. */
  readonly file: string
  readonly source: string
  /** Bytes. */
  readonly size: number
  /** Whether it is published as it is. */
  readonly isStatic: boolean
}

/** Read a file, unless an earlier build knows it by its look. */
export function readFile({ file, source, size, isStatic }: File, look: Look): Contents {
  if (isStatic) return seenAs(file, source, look) ?? readStatic(source, file)
  if (imageEnding.test(file)) {
    const seen = seenAs(file, source, look)
    if (seen) return seen
    const read = readImage({ file, source, bytes: readFileSync(source) })
    return { ...read, hash: read.image.hash }
  }
  if (attachmentEnding.test(file)) {
    const seen = seenAs(file, source, look)
    if (seen) return seen
    const attachment = readAttachment(source, file, size)
    return { attachment, hash: attachment.hash, faults: [] }
  }
  const story = readStory(source, file, size, look)
  return { story, hash: story.hash, faults: [] }
}

function readStatic(source: string, file: string): Contents {
  const bytes = readFileSync(source)
  const danger = drawingEnding.test(file) ? svgDanger(bytes) : undefined
  return {
    hash: sha256(bytes),
    faults: [
      ...(hasLocation(bytes) ? [fault('image-location', file, undefined, { src: file, isStatic: 1 })] : []),
      ...(danger ? [fault('unsafe-static-image', file, undefined, { src: file, what: danger })] : []),
    ],
  }
}

function readStory(source: string, file: string, size: number, { look, hashOf }: Look): SourceFile {
  if (size > sizeLimit) return tooLarge(file, size)
  const path = file.normalize('NFC')
  const hash = look && hashOf?.(path, look)
  if (look && hash) return unread({ path, hash, look }, source)
  const bytes = readFileSync(source)
  return { path, bytes, hash: sha256(bytes), ...(look && { look }) }
}

/** Its bytes are those that it holds when they are asked for; none, if it is gone by then. */
const unread = (known: Omit<SourceFile, 'bytes'>, source: string): SourceFile => ({
  ...known,
  get bytes() {
    return existsSync(source) ? readFileSync(source) : new Uint8Array()
  },
})

/** A file that is not read is still known by its name, so that links to it are not blamed as well. */
const tooLarge = (file: string, size: number): SourceFile => ({
  path: file.normalize('NFC'),
  bytes: new Uint8Array(),
  hash: `too large: ${size}`,
  fault: fault('file-too-large', file.normalize('NFC'), { span: firstLine }, { size, limit: sizeLimit }),
})
