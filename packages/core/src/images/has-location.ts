import { filmHasLocation } from './film-location.js'
import { pngTexts, TextsTooLarge } from './png-texts.js'

/** Files that cameras write where they were. */
export const photographEnding = /\.(?:jpe?g|png|webp|avif|hei[cf]|tiff?)$/i

/**
 * Whether an image or a film says where it was taken. Its bytes are searched, whatever its format: EXIF is the same block in JPEG,
 * PNG, WebP, AVIF and HEIC, and XMP the same text. Garbage is never an error.
 */
export function hasLocation(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return isLocated(buffer) || filmHasLocation(buffer) || hasLocatedText(buffer)
}

/** What hides behind more text than can be looked at may be a location. */
function hasLocatedText(buffer: Buffer): boolean {
  try {
    for (const text of pngTexts(buffer)) if (isLocated(text)) return true
    return false
  } catch (error) {
    if (error instanceof TextsTooLarge) return true
    throw error
  }
}

const isLocated = (buffer: Buffer) => xmpNames.some((name) => buffer.includes(name)) || exifHasLocation(buffer)

/** https://developer.adobe.com/xmp/docs/XMPNamespaces/exif/ */
const xmpNames = ['GPSLatitude', 'GPSLongitude', 'GPSDestLatitude', 'GPSDestLongitude']

/** The beginning of EXIF, in both byte orders; enough candidates for any real image, and an end to searching a hostile one. */
const beginnings = [
  { mark: Buffer.from('II*\0', 'latin1'), isLittle: true },
  { mark: Buffer.from('MM\0*', 'latin1'), isLittle: false },
]
const candidates = 1000

function exifHasLocation(buffer: Buffer): boolean {
  for (const { mark, isLittle } of beginnings) {
    let at = buffer.indexOf(mark)
    for (let count = 0; at !== -1 && count < candidates; count++) {
      if (tiffHasLocation(buffer.subarray(at), isLittle)) return true
      at = buffer.indexOf(mark, at + 1)
    }
  }
  return false
}

/** TIFF 6.0 and CIPA DC-008 (Exif): the first directory points to one for GPS, where latitudes and longitudes have these tags. */
const gpsDirectory = 0x8825
const coordinates = new Set([0x02, 0x04, 0x14, 0x16])

function tiffHasLocation(tiff: Buffer, isLittle: boolean): boolean {
  const first = entriesAt(tiff, number(tiff, 4, 4, isLittle), isLittle)
  const gps = first.find(({ tag }) => tag === gpsDirectory)
  return gps !== undefined && entriesAt(tiff, gps.value, isLittle).some(({ tag }) => coordinates.has(tag))
}

interface DirectoryEntry {
  readonly tag: number
  readonly value: number
}

/** At most 512 entries: real directories have a few dozen. */
function entriesAt(tiff: Buffer, offset: number, isLittle: boolean): DirectoryEntry[] {
  const count = Math.min(number(tiff, offset, 2, isLittle), 512)
  return Array.from({ length: count }, (_, index) => {
    const at = offset + 2 + index * 12
    return { tag: number(tiff, at, 2, isLittle), value: number(tiff, at + 8, 4, isLittle) }
  })
}

/** A number of the file; 0 beyond its end. */
function number(buffer: Buffer, at: number, length: 2 | 4, isLittle: boolean): number {
  if (at + length > buffer.length) return 0
  return isLittle ? buffer.readUIntLE(at, length) : buffer.readUIntBE(at, length)
}
