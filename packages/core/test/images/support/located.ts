import { deflateSync } from 'node:zlib'

const u16 = (value: number) => [value & 255, value >> 8]
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)]
const entry = (tag: number, type: number, count: number, value: number) => [
  ...u16(tag),
  ...u16(type),
  ...u32(count),
  ...u32(value),
]

/** EXIF in little-endian order: a first directory of one entry, which points to a GPS directory with these tags. */
export const exif = (...gpsTags: readonly number[]): Buffer =>
  Buffer.from([
    ...Buffer.from('II*\0'),
    ...u32(8), // the first directory stands at 8
    ...u16(1),
    ...entry(0x8825, 4, 1, 26), // GPS: see 26
    ...u32(0), // no further directory
    ...u16(gpsTags.length),
    ...gpsTags.flatMap((tag) => entry(tag, 5, 3, 0)),
    ...u32(0),
  ])

/** The tags of a latitude and a longitude. */
export const coordinates = [0x02, 0x04] as const

/** The same EXIF in big-endian order. */
export const bigEndian = (): Buffer =>
  Buffer.from(
    '4d4d002a00000008 0001 8825000400000001 0000001a 00000000 0001 0002000500000003 00000000 00000000'.replaceAll(
      ' ',
      '',
    ),
    'hex',
  )

/** A JPEG with a segment of metadata after its first two bytes. */
export function jpegWith(jpeg: Buffer, begins: string, content: Buffer): Buffer {
  const data = Buffer.concat([Buffer.from(begins, 'latin1'), content])
  const length = data.length + 2
  return Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xe1, length >> 8, length & 255]),
    data,
    jpeg.subarray(2),
  ])
}

/** A PNG with one more chunk before its end; the checksum is not looked at. */
export function pngWith(png: Buffer, type: string, data: Buffer): Buffer {
  const end = png.length - 12
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const chunk = Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
  return Buffer.concat([png.subarray(0, end), chunk, png.subarray(end)])
}

/** EXIF as ImageMagick writes it into PNG: hexadecimal digits in a compressed text. */
export function rawProfile(content: Buffer): Buffer {
  const hex = content.toString('hex').replace(/.{72}/g, '$&\n')
  const text = `\nexif\n${String(content.length).padStart(8)}\n${hex}\n`
  return Buffer.concat([Buffer.from('Raw profile type exif\0\0'), deflateSync(text)])
}
