import { readFileSync } from 'node:fs'
import { frameOf } from '../images/film-boxes.js'
import { hasLocation } from '../images/has-location.js'
import { fault } from '../problems.js'
import { sha256 } from '../sha256.js'
import type { Attachment, ImageFile } from '../story/site.js'
import { checkFormat } from './check-format.js'
import { firstLine } from './first-line.js'
import { publishedName } from './published-name.js'
import { readCaptions } from './read-captions.js'
import { recordingOf } from './recording.js'

/** The largest, in bytes: some hosts take no larger file. */
export const attachmentLimit = 100_000_000

/** Read a file that stories may link to. One that is too large is known by its name, so that links to it are not blamed as well. */
export function readAttachment(source: string, file: string, size: number): Attachment {
  const path = file.normalize('NFC')
  if (size > attachmentLimit) {
    const hash = `too large: ${size}`
    const values = { size, limit: attachmentLimit, isAttachment: 1 }
    const faults = [fault('file-too-large', path, { span: firstLine }, values)]
    return { path, source, hash, size, url: `/files/${publishedName(file, hash)}`, hasLocation: false, faults }
  }
  const bytes = readFileSync(source)
  const hash = sha256(bytes)
  const url = `/files/${publishedName(file, hash)}`
  const frame = frameOf(bytes)
  const recording = recordingOf(bytes)
  const captions = /\.vtt$/i.test(path) && bytes.length > 0 ? readCaptions(path, bytes) : undefined
  const faults = [...checkFormat(path, bytes), ...(captions?.faults ?? [])]
  return {
    ...{ path, source, hash, size: bytes.length, url, hasLocation: hasLocation(bytes), faults },
    ...(frame && { frame }),
    ...recording,
    ...(captions?.duration && { duration: captions.duration }),
  }
}

/** An image that a story links to, to be looked at by itself or printed: it is published as it is. */
export const attachedImage = ({ path, source, hash, size, name, hasLocation, danger }: ImageFile): Attachment => ({
  ...{ path, source, hash, size, url: `/files/${name}`, hasLocation, faults: [] },
  ...(danger && { danger }),
})
