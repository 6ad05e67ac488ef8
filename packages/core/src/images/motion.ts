import { avifPlaying } from './avif-playing.js'
import { pngChunks } from './png-chunks.js'

/** How an animation plays that nobody can stop: for ever, or for more than five seconds (WCAG 2.2, success criterion 2.2.2). */
export type Motion = 'endless' | 'long'

/** How many frames an animation has, how long all of them take, in milliseconds, and how many times they are played; 0: for ever. */
export interface Playing {
  readonly frames: number
  readonly length: number
  readonly plays: number
}

const fine = 5000

/** How long a GIF, WebP, PNG or AVIF moves; undefined for five seconds or less, and where it does not. What is damaged ends where it can be read. */
export function motionOf(bytes: Uint8Array): Motion | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const mark = file.toString('latin1', 0, 4)
  const playing = file.toString('latin1', 4, 8) === 'ftyp' ? avifPlaying(file) : readers[mark]?.(file)
  if (!playing || playing.frames < 2) return undefined
  const { length, plays } = playing
  if (plays === 0) return 'endless'
  return plays * length > fine ? 'long' : undefined
}

const readers: Readonly<Record<string, (file: Buffer) => Playing | undefined>> = {
  GIF8: gif,
  RIFF: webp,
  '\x89PNG': png,
}

/** Frames that stand for these milliseconds each. */
const played = (delays: readonly number[], plays: number): Playing => ({
  frames: delays.length,
  length: delays.reduce((sum, one) => sum + one, 0),
  plays,
})

/** Browsers give frames that say next to no time a tenth of a second. */
const atLeast = (milliseconds: number): number => (milliseconds <= 10 ? 100 : milliseconds)

/** GIF89a: extensions (21) tell delays (F9) and, by an application of Netscape's (FF), repetitions; images begin with 2C. */
function gif(file: Buffer): Playing {
  const delays: number[] = []
  let plays = 1
  let delay = 0
  const table = (flags = 0) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1))
  let at = 13 + table(file[10])
  const behindBlocks = (begin: number) => {
    let place = begin
    while (place < file.length && file[place] !== 0) place += 1 + (file[place] ?? 0)
    return place + 1
  }
  while (at + 10 <= file.length) {
    const kind = file[at]
    if (kind === 0x21) {
      if (file[at + 1] === 0xf9) delay = file.readUInt16LE(at + 4) * 10
      const isLoop = file[at + 1] === 0xff && /NETSCAPE2\.0|ANIMEXTS1\.0/.test(file.toString('latin1', at + 3, at + 14))
      if (isLoop && file[at + 15] === 1 && at + 18 <= file.length) {
        const repeats = file.readUInt16LE(at + 16)
        plays = repeats === 0 ? 0 : repeats + 1
      }
      at = behindBlocks(at + 2)
    } else if (kind === 0x2c) {
      delays.push(atLeast(delay))
      at = behindBlocks(at + 11 + table(file[at + 9]))
    } else return played(delays, plays)
  }
  return played(delays, plays)
}

/** Animated PNG: `acTL` tells how many times it plays, `fcTL` how long each frame stands. */
function png(file: Buffer): Playing | undefined {
  const chunks = [...pngChunks(file)]
  const control = chunks.find(({ type, data }) => type === 'acTL' && data.length >= 8)
  if (!control) return undefined
  const frames = chunks.filter(({ type, data }) => type === 'fcTL' && data.length >= 24)
  const delays = frames.map(({ data }) => atLeast((data.readUInt16BE(20) * 1000) / (data.readUInt16BE(22) || 100)))
  return played(delays, control.data.readUInt32BE(4))
}

/** RFC 9649: `ANIM` tells how many times it plays, `ANMF` how long each frame stands. */
function webp(file: Buffer): Playing {
  const delays: number[] = []
  let plays = 1
  for (let at = 12; at + 8 <= file.length; ) {
    const type = file.toString('latin1', at, at + 4)
    const length = file.readUInt32LE(at + 4)
    if (type === 'ANIM' && at + 14 <= file.length) plays = file.readUInt16LE(at + 12)
    if (type === 'ANMF' && at + 23 <= file.length) delays.push(atLeast(file.readUIntLE(at + 20, 3)))
    at += 8 + length + (length % 2)
  }
  return played(delays, plays)
}
