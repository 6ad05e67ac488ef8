import { describe, expect, it } from 'vitest'
import { motionOf } from '../../src/images/motion.js'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))
const little = (value: number, length = 2) => Array.from({ length }, (_, at) => (value >> (8 * at)) & 255)
const big = (value: number, length: number) => little(value, length).toReversed()

/** Frames of these milliseconds; `repeats` is undefined where nothing says it. */
function gif(frames: readonly number[], repeats?: number): Buffer {
  const loop = repeats === undefined ? [] : [bytes([0x21, 0xff, 11], 'NETSCAPE2.0', [3, 1, ...little(repeats), 0])]
  const images = frames.map((delay) =>
    bytes([0x21, 0xf9, 4, 0, ...little(delay / 10), 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 1, 0]),
  )
  return Buffer.concat([
    bytes('GIF89a', [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    ...loop,
    ...images,
    bytes([0x3b]),
  ])
}

function webp(frames: readonly number[], plays: number): Buffer {
  const images = frames.map((delay) => bytes('ANMF', little(16, 4), Array(12).fill(0), little(delay, 3), [0]))
  const body = Buffer.concat([bytes('WEBP', 'ANIM', little(6, 4), [0, 0, 0, 0], little(plays)), ...images])
  return bytes('RIFF', little(body.length, 4), [...body])
}

function png(frames: readonly number[], plays: number): Buffer {
  const chunk = (type: string, data: readonly number[]) => bytes(big(data.length, 4), type, data, [0, 0, 0, 0])
  const controls = frames.map((delay) => chunk('fcTL', [...Array(20).fill(0), ...big(delay, 2), ...big(1000, 2), 0, 0]))
  return Buffer.concat([
    bytes('\x89PNG\r\n\x1a\n'),
    chunk('acTL', [...big(frames.length, 4), ...big(plays, 4)]),
    ...controls,
    chunk('IEND', []),
  ])
}

const box = (type: string, ...parts: readonly Buffer[]) => {
  const inside = Buffer.concat(parts)
  return bytes(big(inside.length + 8, 4), type, [...inside])
}

/** Frames of these milliseconds; `length` of the whole, of all ones for ever, is undefined where no edit list stands. */
function avif(frames: readonly number[], length?: number, isRepeating = true): Buffer {
  const sum = frames.reduce((all, one) => all + one, 0)
  const times = frames.flatMap((delay) => [...big(1, 4), ...big(delay, 4)])
  const edits = box('elst', bytes([0, 0, 0, isRepeating ? 1 : 0], big(1, 4), big(sum, 4), big(0, 8)))
  const track = [
    box('tkhd', bytes(Array(20).fill(0), big(length ?? sum, 4))),
    ...(length === undefined ? [] : [box('edts', edits)]),
    box(
      'mdia',
      box('mdhd', bytes(Array(12).fill(0), big(1000, 4), big(sum, 4))),
      box('minf', box('stbl', box('stts', bytes(big(0, 4), big(frames.length, 4), times)))),
    ),
  ]
  const size = box(
    'meta',
    bytes([0, 0, 0, 0]),
    box('iprp', box('ipco', box('ispe', bytes(big(0, 4), big(30, 4), big(20, 4))))),
  )
  return Buffer.concat([
    box('ftyp', bytes('avis', [0, 0, 0, 0], 'avisavifmiaf')),
    size,
    box('moov', box('trak', ...track)),
  ])
}

const forEver = -1

describe('an animation', () => {
  it.each([
    ['a GIF that says it plays for ever', gif([500, 500], 0)],
    ['a WebP', webp([500, 500], 0)],
    ['a PNG', png([500, 500], 0)],
    ['an AVIF', avif([500, 500], forEver)],
    ['an AVIF that does not say how often it plays', avif([500, 500])],
  ])('never ends: %s', (_, file) => expect(motionOf(file)).toBe('endless'))

  it.each([
    ['a GIF that plays once, in six seconds', gif([3000, 3000])],
    ['a GIF of two seconds that is repeated twice', gif([1000, 1000], 2)],
    ['a GIF of many frames that say no time', gif(Array(60).fill(0))],
    ['a WebP of two seconds that plays three times', webp([1000, 1000], 3)],
    ['a PNG of two seconds that plays three times', png([1000, 1000], 3)],
    ['an AVIF of two seconds that plays three times', avif([1000, 1000], 6000)],
    ['an AVIF of six seconds that plays once', avif([3000, 3000], 6000, false)],
  ])('is long: %s', (_, file) => expect(motionOf(file)).toBe('long'))

  it.each([
    ['a GIF of five seconds that plays once', gif([2500, 2500])],
    ['a GIF of two seconds that is repeated once', gif([1000, 1000], 1)],
    ['a GIF of one picture that repeats', gif([500], 0)],
    ['a WebP of two seconds that plays twice', webp([1000, 1000], 2)],
    ['a PNG of two seconds that plays twice', png([1000, 1000], 2)],
    ['an AVIF of two seconds that plays twice', avif([1000, 1000], 4000)],
    ['an AVIF of one picture', avif([500])],
    ['an AVIF that is cut in its middle', avif([500, 500]).subarray(0, 180)],
    ['a GIF that is cut in its middle', gif([500, 500], 0).subarray(0, 40)],
    ['nothing', Buffer.alloc(0)],
  ])('is short: %s', (_, file) => expect(motionOf(file)).toBeUndefined())

  it.each([
    'GIF89a',
    'RIFF0000WEBP',
    '\x89PNG\r\n\x1a\n',
    '\0\0\0\x10ftypavis\0\0\0\0\0\xff\xff\xffmoov\0\0\xff\xfftrak',
  ])('of hostile bytes ends: %j', (mark) => {
    for (const byte of [0, 0x21, 0x2c, 0xff]) expect(motionOf(bytes(mark, Array(100_000).fill(byte)))).not.toBe('x')
  })

  it.each([
    ['cell.gif', gif([500, 500], 0)],
    ['cell.avif', avif([500, 500], forEver)],
  ])('that nobody can stop is told where it is shown: %s', async (name, file) => {
    const site = createSite({
      ...records,
      [`content/images/${name}`]: file,
      'content/stories/a.md': discovery('A', { body: `Words.\n\n![A cell](../images/${name})` }),
    })
    expect(describeAll((await site.build()).problems)).toEqual([
      `content/stories/a.md:9:1 endless-animation \`../images/${name}\` moves without end, and readers cannot stop it`,
    ])
  })
})
