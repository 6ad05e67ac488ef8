import { type Box, boxAt, boxesIn } from './iso-boxes.js'
import type { Playing } from './motion.js'

/**
 * AVIF image sequences: a track tells when each of its frames is over (`stts`), and by an edit list (`elst`) how often it plays. Browsers play one
 * without such a list for ever.
 */
export function avifPlaying(file: Buffer): Playing | undefined {
  const movie = boxAt(file, { begin: 0, end: file.length }, ['moov'])
  if (!movie) return undefined
  const tracks = [...boxesIn(file, movie.begin, movie.end)].filter(({ type }) => type === 'trak')
  return tracks.map((track) => playingOf(file, track)).find((one) => one !== undefined)
}

function playingOf(file: Buffer, track: Box): Playing | undefined {
  const header = boxAt(file, track, ['mdia', 'mdhd'])
  const times = boxAt(file, track, ['mdia', 'minf', 'stbl', 'stts'])
  if (!header || !times) return undefined
  const number = createReader(file)
  const scale = number(header.begin + (file[header.begin] === 1 ? 20 : 12)) || 1
  let [frames, length] = [0, 0]
  const last = Math.min(times.end, file.length) - 8
  for (let at = times.begin + 8; at <= last; at += 8) {
    frames += number(at)
    length += number(at) * number(at + 4)
  }
  return frames < 2 ? undefined : { frames, length: (length * 1000) / scale, plays: playsOf(file, track) }
}

/** How often a track plays: as often as what is edited goes into the whole; 0: for ever. */
function playsOf(file: Buffer, track: Box): number {
  const edits = boxAt(file, track, ['edts', 'elst'])
  const header = boxAt(file, track, ['tkhd'])
  if (!edits || !header) return 0
  const repeats = (file[edits.begin + 3] ?? 0) & 1
  if (!repeats) return 1
  const number = createReader(file)
  const isLong = file[header.begin] === 1
  const at = header.begin + (isLong ? 28 : 20)
  const [high, low] = isLong ? [number(at), number(at + 4)] : [0, number(at)]
  // All ones: as long as one likes.
  if (low === 0xffffffff && (!isLong || high === 0xffffffff)) return 0
  const long = file[edits.begin] === 1
  const one = long ? number(edits.begin + 8) * 2 ** 32 + number(edits.begin + 12) : number(edits.begin + 8)
  return one === 0 ? 0 : Math.ceil((high * 2 ** 32 + low) / one)
}

/** Reads four bytes as a number; 0 behind the end of the file. */
const createReader = (file: Buffer) => (at: number) => (at + 4 <= file.length ? file.readUInt32BE(at) : 0)
