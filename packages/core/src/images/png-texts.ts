import { inflateSync } from 'node:zlib'
import { pngChunks } from './png-chunks.js'

/** The most bytes of compressed texts that are looked at in one file: more is no metadata, but an attack. */
const budget = 8_000_000

/** The texts of a PNG file need more room than any honest ones. */
export class TextsTooLarge extends Error {}

/**
 * The compressed texts of a PNG file, decompressed one by one; EXIF that ImageMagick wrote as hexadecimal digits comes as
 * bytes. Throws `TextsTooLarge` when they are more than metadata can be.
 */
export function* pngTexts(file: Buffer): Generator<Buffer> {
  let left = budget
  for (const { type, data } of pngChunks(file)) {
    const text = type === 'tEXt' ? data : compressedText(type, data, left)
    if (!text) continue
    if (type !== 'tEXt') {
      left -= text.length
      yield text
    }
    yield* fromHexadecimal(text)
  }
}

function compressedText(type: string, data: Buffer, left: number): Buffer | undefined {
  if (type === 'zTXt') return inflated(data.subarray(afterNuls(data, 1) + 1), left)
  if (type !== 'iTXt') return undefined
  return inflated(data.subarray(afterNuls(data, 2, afterNuls(data, 1) + 2)), left)
}

/** Where the bytes after so many NULs begin. */
function afterNuls(data: Buffer, count: number, from = 0): number {
  let at = from
  for (let nuls = 0; nuls < count; nuls++) {
    const nul = data.indexOf(0, at)
    if (nul === -1) return data.length
    at = nul + 1
  }
  return at
}

/** Undefined when it is no zlib stream, as in an iTXt chunk that is not compressed. */
function inflated(data: Buffer, most: number): Buffer | undefined {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw new TextsTooLarge()
    return undefined
  }
}

/** Metadata is smaller than this, in characters. */
const longestProfile = 4_000_000

function fromHexadecimal(text: Buffer): Buffer[] {
  const characters = text.toString('latin1', 0, longestProfile)
  const start = characters.search(/[0-9a-f]{32}/i)
  return start === -1 ? [] : [Buffer.from(characters.slice(start).replace(/\s+/g, ''), 'hex')]
}
