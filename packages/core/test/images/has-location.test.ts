import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { hasLocation } from '../../src/images/has-location.js'
import { processorTime } from '../support/processor-time.js'
import { bigEndian, coordinates, exif, jpegWith, pngWith, rawProfile } from './support/located.js'
import { plain } from './support/pictures.js'

const size = { width: 20, height: 10 }
const jpeg = await plain(size).jpeg().toBuffer()
const png = await plain(size).png().toBuffer()
const xmp = '<x:xmpmeta><rdf:Description exif:GPSLatitude="52,30.1N"/></x:xmpmeta>'
const withGps = { exif: { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 30/1 0/1' } } }

const box = (type: string, ...inside: readonly (Buffer | string)[]): Buffer => {
  const held = Buffer.concat(inside.map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : one)))
  const head = Buffer.alloc(8)
  head.writeUInt32BE(held.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, held])
}
const brand = box('ftyp', 'isom\0\0\0\0')
/** A box that tells its length in eight bytes, as films with large ones do. */
const longMedia = Buffer.concat([
  Buffer.from('00000001', 'hex'),
  Buffer.from('mdat'),
  Buffer.from('0000000000000014', 'hex'),
  Buffer.alloc(4),
])
const place = box('\u00a9xyz', '\0\x12\x15\xc7+51.5007-000.1246/')
const webm = Buffer.from('1a45dfa3', 'hex')
const film = (...movie: readonly Buffer[]) => Buffer.concat([brand, longMedia, box('moov', box('mvhd', 'x'), ...movie)])

const located: readonly (readonly [string, Buffer])[] = [
  ['EXIF of a JPEG', jpegWith(jpeg, 'Exif\0\0', exif(...coordinates))],
  ['EXIF in the other byte order', jpegWith(jpeg, 'Exif\0\0', bigEndian())],
  ['EXIF of a PNG', pngWith(png, 'eXIf', exif(...coordinates))],
  ['EXIF that ImageMagick wrote into a PNG', pngWith(png, 'zTXt', rawProfile(exif(...coordinates)))],
  ['XMP of a JPEG', jpegWith(jpeg, 'http://ns.adobe.com/xap/1.0/\0', Buffer.from(xmp))],
  ['XMP of a PNG', pngWith(png, 'iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`))],
  [
    'compressed XMP of a PNG',
    pngWith(png, 'iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\x01\0\0\0'), deflateSync(xmp)])),
  ],
  ['XMP of a drawing', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><metadata>${xmp}</metadata></svg>`)],
  ['EXIF of WebP', await plain(size).withExif(withGps.exif).webp().toBuffer()],
  ['EXIF of AVIF', await plain(size).withExif(withGps.exif).avif().toBuffer()],
  ['a film of a telephone', film(box('udta', box('name', 'Film'), place))],
  ['a track of a film', film(box('trak', box('udta', box('loci', 'x'))))],
  [
    'a film of an iPhone that was converted',
    film(box('udta', box('meta', box('keys', 'mdtacom.apple.quicktime.location.ISO6709')))),
  ],
  ['a film of an older QuickTime', Buffer.concat([box('wide'), box('moov', box('udta', place))])],
  ['a WebM', Buffer.concat([webm, Buffer.from('45a388', 'hex'), Buffer.from('LOCATION')])],
  ['a film of an iPhone', film(box('meta', box('keys', 'mdtacom.apple.quicktime.location.ISO6709')))],
  ['EXIF of JPEG as sharp writes it', await plain(size).withExif(withGps.exif).jpeg().toBuffer()],
]

const others: readonly (readonly [string, Buffer])[] = [
  ['a JPEG', jpeg],
  ['a film', film(box('udta', box('name', 'Film')))],
  ['a WebM', Buffer.concat([webm, Buffer.from('45a387', 'hex'), Buffer.from('ENCODER and a location')])],
  ['a film that shows the bytes of a place', Buffer.concat([brand, box('moov', box('mvhd', 'x')), box('mdat', place)])],
  ['a PNG', png],
  [
    'EXIF without a place',
    await plain(size)
      .withExif({ IFD0: { Artist: 'Bea' } })
      .jpeg()
      .toBuffer(),
  ],
  ['EXIF with a time of GPS alone', jpegWith(jpeg, 'Exif\0\0', exif(0x07, 0x1d))],
  ['no bytes', Buffer.alloc(0)],
  ['a directory that points at itself', Buffer.from('49492a0008000000 ffff'.replace(' ', ''), 'hex')],
]

describe('a location', () => {
  it.each(located)('is found in %s', (_, bytes) => {
    expect(hasLocation(bytes)).toBe(true)
  })

  it.each(others)('is not found in %s', (_, bytes) => {
    expect(hasLocation(bytes)).toBe(false)
  })

  it('is not looked for in more text than metadata can be: such a file counts as located, at once', async () => {
    const bomb = Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(4_000_000))])
    const file = Array.from({ length: 60 }).reduce<Buffer>((all) => pngWith(all, 'zTXt', bomb), png)
    expect(await processorTime(() => expect(hasLocation(file)).toBe(true))).toBeLessThan(2000)
  })

  it('is looked for in any garbage without an error', () => {
    const files = [
      jpegWith(jpeg, 'Exif\0\0', exif(...coordinates)),
      pngWith(png, 'zTXt', rawProfile(exif(...coordinates))),
      pngWith(png, 'iTXt', Buffer.from('XML:com.adobe.xmp\0\x01\0\0\0no zlib stream')),
      pngWith(png, 'zTXt', Buffer.from('no NUL at all')),
    ]
    for (const file of files) {
      for (let length = 0; length < file.length; length++) {
        expect(typeof hasLocation(file.subarray(0, length))).toBe('boolean')
        const flipped = Buffer.from(file)
        flipped[length] = (flipped[length] ?? 0) ^ 0xff
        expect(typeof hasLocation(flipped)).toBe('boolean')
      }
    }
  })
})
