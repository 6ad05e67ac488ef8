import { boxesIn } from './iso-boxes.js'
import { pngChunks } from './png-chunks.js'

/** What the bytes of an image tell beside its size, found without opening it. */
export interface ImageTraits {
  readonly format: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'svg'
  readonly isAnimated: boolean
  /** Whether parts of it may be transparent. */
  readonly hasAlpha: boolean
  /** False when its end is missing. */
  readonly isWhole: boolean
}

/** The traits of an image whose size could be read; whatever is none of the others is SVG. */
export function imageTraits(bytes: Uint8Array): ImageTraits {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const begins = (text: string, at = 0) => file.toString('latin1', at, at + text.length) === text
  if (begins('\xff\xd8')) return jpeg(file)
  if (begins('\x89PNG')) return png(file)
  if (begins('RIFF') && begins('WEBP', 8)) return webp(file)
  if (begins('GIF8')) return { format: 'gif', isAnimated: true, hasAlpha: true, isWhole: file.includes(0x3b, -64) }
  if (begins('ftyp', 4)) return avif(file)
  return { format: 'svg', isAnimated: false, hasAlpha: true, isWhole: true }
}

/** ITU T.81: a scan begins with FF DA, and FF D9 ends the image; within a scan neither can occur, and a thumbnail stands before it. */
function jpeg(file: Buffer): ImageTraits {
  const end = file.lastIndexOf('\xff\xd9', undefined, 'latin1')
  return { format: 'jpeg', isAnimated: false, hasAlpha: false, isWhole: end > firstScan(file) }
}

/** Where the first scan begins, after segments that each tell their length; 0 in a file that is oddly made, the end of one that ends before. */
function firstScan(file: Buffer): number {
  let at = 2
  while (at + 4 <= file.length && file[at] === 0xff) {
    const marker = file[at + 1]
    if (marker === 0xda) return at
    at += marker === 0xff ? 1 : 2 + file.readUInt16BE(at + 2)
  }
  return at + 4 > file.length ? file.length : 0
}

function png(file: Buffer): ImageTraits {
  const chunks = [...pngChunks(file)]
  const colourType = chunks[0]?.data[9] ?? 0
  const has = (type: string) => chunks.some((chunk) => chunk.type === type)
  return {
    format: 'png',
    isAnimated: has('acTL'),
    hasAlpha: (colourType & 4) !== 0 || has('tRNS'),
    isWhole: has('IEND'),
  }
}

/** RFC 9649: the header tells the length of the file; flags of the extended format, and one of the lossless one. */
function webp(file: Buffer): ImageTraits {
  const kind = file.toString('latin1', 12, 16)
  const flags = kind === 'VP8X' ? (file[20] ?? 0) : 0
  const isLosslessWithAlpha = kind === 'VP8L' && ((file[24] ?? 0) & 0x10) !== 0
  return {
    format: 'webp',
    isAnimated: (flags & 0x02) !== 0,
    hasAlpha: (flags & 0x10) !== 0 || isLosslessWithAlpha,
    // The last byte may be no more than padding.
    isWhole: file.length >= 8 && 8 + file.readUInt32LE(4) <= file.length + 1,
  }
}

/** ISO/IEC 14496-12: boxes fill the file; the brand `avis` is a sequence. */
function avif(file: Buffer): ImageTraits {
  const brands = file.toString('latin1', 8, Math.min(file.length, file.readUInt32BE(0)))
  return {
    format: 'avif',
    isAnimated: brands.includes('avis'),
    hasAlpha: file.includes('auxiliary:alpha'),
    isWhole: [...boxesIn(file)].every(({ end }) => end <= file.length),
  }
}
