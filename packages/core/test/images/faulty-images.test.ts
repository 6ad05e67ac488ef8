import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'
import { coordinates, exif, jpegWith } from './support/located.js'
import { plain } from './support/pictures.js'

const size = { width: 960, height: 640 }
const jpeg = await plain(size).jpeg().toBuffer()
const located = jpegWith(jpeg, 'Exif\0\0', exif(...coordinates))
const story = discovery('A', { fields: 'image: { src: a.jpg, alt: A harbour }', body: 'See ![b](./a.jpg).' })

/** A site whose one story shows the image `a.jpg`. */
const siteWith = (image: Uint8Array, more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  createSite({ ...records, 'content/stories/a.md': story, 'content/stories/a.jpg': image, ...more })

const withoutEncoder = { loadEncoder: async () => undefined }

/** The header of a PNG of this size, with hardly any pixels behind it. */
function pngOfSize(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const whole: readonly (readonly [string, Buffer])[] = [
  ['JPEG', jpeg],
  ['PNG', await plain(size).png().toBuffer()],
  ['WebP', await plain(size).webp().toBuffer()],
  ['AVIF', await plain(size).avif().toBuffer()],
  ['GIF', await plain(size).gif().toBuffer()],
]

describe('image-of-too-many-pixels', () => {
  it('is found in the header, before anything is opened', async () => {
    const { problems } = await siteWith(jpeg, { 'content/images/bomb.png': pngOfSize(60_000, 60_000) }).build()
    expect(describeAll(problems)).toEqual([
      'content/images/bomb.png image-of-too-many-pixels `content/images/bomb.png` is 60,000 by 60,000 pixels; the limit is 100 million pixels in all',
    ])
  })

  it('has nothing against 100 million, nor against a drawing, which has none', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="60000" height="60000"></svg>'
    const more = { 'content/images/b.png': pngOfSize(10_000, 10_000), 'content/images/c.svg': svg }
    expect((await siteWith(jpeg, more).build()).problems).toEqual([])
  })
})

describe('damaged-image', () => {
  it.each(whole)('is found in a %s of which the end is missing, without opening it', async (_, bytes) => {
    const site = siteWith(bytes.subarray(0, bytes.length - 20))
    const reason = 'content/stories/a.jpg damaged-image `content/stories/a.jpg` is damaged: its end is missing'
    expect(describeAll((await site.build()).problems)).toEqual([reason])
    expect(describeAll((await site.build(withoutEncoder)).problems)).toEqual([reason])
  })

  it.each(whole)('has nothing against a %s with more bytes behind its end', async (_, bytes) => {
    const padded = Buffer.concat([bytes, Buffer.alloc(5)])
    expect((await siteWith(padded).build()).problems).toEqual([])
  })

  it('is found behind a thumbnail that is whole', async () => {
    const thumbnail = Buffer.concat([exif(), jpeg])
    const file = jpegWith(jpeg, 'Exif\0\0', thumbnail)
    expect((await siteWith(file).build()).problems).toEqual([])
    const { problems } = await siteWith(file.subarray(0, file.length - 20)).build()
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(['damaged-image'])
  })

  it('is found once when the pixels cannot be read, and the last site stays', async () => {
    const site = siteWith(jpeg)
    expect((await site.build({ write: true })).outcome).toBe('built')
    const png = await plain(size).png().toBuffer()
    site.write({ 'content/stories/a.jpg': png.fill(0x55, 50, png.length - 16) })
    const { problems, outcome, written } = await site.build({ write: true })
    expect(problems.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual(['content/stories/a.jpg damaged-image'])
    expect({ outcome, written }).toEqual({ outcome: 'failed', written: 0 })
  })
})

describe('image-location', () => {
  it('is found wherever an image with a location is shown that nothing can remove', async () => {
    const { problems, outcome } = await siteWith(located).build(withoutEncoder)
    const reason = 'says where the picture was taken, and that would be published'
    expect(describeAll(problems)).toEqual([
      `content/stories/a.md:6:15 image-location The file \`a.jpg\` ${reason}`,
      `content/stories/a.md:8:5 image-location The file \`./a.jpg\` ${reason}`,
    ])
    expect(outcome).toBe('failed')
  })

  it('has nothing against it where the encoder removes it, nor where no page shows it', async () => {
    expect((await siteWith(located).build()).problems).toEqual([])
    const unshown = siteWith(jpeg, { 'content/stories/b.jpg': located })
    expect((await unshown.build(withoutEncoder)).problems).toEqual([])
  })

  it('is found in an animation, which is published as it is', async () => {
    const frames = Buffer.alloc(10 * 20 * 3).fill(255, 300)
    const moving = await sharp(frames, { raw: { width: 10, height: 20, channels: 3, pageHeight: 10 } })
      .withExif({ IFD3: { GPSLatitude: '52/1 30/1 0/1' } })
      .webp()
      .toBuffer()
    const { problems } = await siteWith(moving).build({ rules: { 'image-too-small': 'off' } })
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(['image-location', 'image-location'])
  })

  it('is found in static files, with or without an encoder', async () => {
    const site = siteWith(jpeg, { 'static/downloads/house.jpg': located })
    for (const settings of [{}, withoutEncoder]) {
      expect((await site.build(settings)).problems.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
        'static/downloads/house.jpg image-location',
      ])
    }
  })

  it('is found in what a theme publishes as it is', async () => {
    const site = siteWith(jpeg, { 'theme/assets/faces/house.jpg': located, 'theme/assets/fine.jpg': jpeg })
    const { problems, outcome } = await site.build()
    expect(problems.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
      'theme/assets/faces/house.jpg image-location',
    ])
    expect(outcome).toBe('failed')
  })

  it('cannot be turned off', async () => {
    const { problems } = await siteWith(located).build(withoutEncoder, { rules: { 'image-location': 'off' } as never })
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(['fixed-rule'])
  })
})

describe('image-too-large', () => {
  it('counts only what is published as it is', async () => {
    const large = jpegWith(jpeg, 'x', Buffer.alloc(60_000))
    let file = large
    while (file.length <= 1_000_000) file = jpegWith(file, 'x', Buffer.alloc(60_000))
    expect((await siteWith(file).build()).problems).toEqual([])
    const { problems } = await siteWith(file).build(withoutEncoder)
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(['image-too-large', 'image-too-large'])
  })
})
