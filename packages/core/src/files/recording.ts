import { beginsAsFilm, isMatroska, movieOf } from '../images/film-boxes.js'
import { durationOf } from '../images/film-duration.js'
import { type Box, boxAt, boxesIn } from '../images/iso-boxes.js'
import type { Attachment } from '../story/site.js'
import { type Element, elementsIn, numberAt } from './ebml.js'

/** What a film or a recording tells of itself. */
type Recording = Pick<Attachment, 'duration' | 'formats'>

/** What MP4, QuickTime and WebM files tell; undefined of all others. */
export function recordingOf(file: Buffer): Recording | undefined {
  const movie = movieOf(file)
  if (movie) return ofMovie(file, movie)
  const segment = isMatroska(file) ? segmentOf(file) : undefined
  return segment && ofSegment(file, segment)
}

/** Whether the end of a film is missing: it says that it is longer, or lacks the part without which nothing plays. */
export function isCutFilm(file: Buffer): boolean {
  if (beginsAsFilm(file)) {
    const isNeeded = ({ type }: Box) => type === 'moov' || type === 'mdat' // what else stands at the end may be of other programs
    return !movieOf(file) || [...boxesIn(file)].some((box) => isNeeded(box) && box.end > file.length)
  }
  if (!isMatroska(file)) return false
  const segment = segmentOf(file)
  return !segment || segment.end > file.length
}

/** ISO/IEC 14496-12, sections 8.2.2 and 8.5.2. */
function ofMovie(file: Buffer, movie: Box): Recording {
  const tracks = [...boxesIn(file, movie.begin, movie.end)].filter(({ type }) => type === 'trak')
  const formatsOf = (kind: 'vide' | 'soun') =>
    tracks.flatMap((track) => {
      const handler = boxAt(file, track, ['mdia', 'hdlr'])
      if (!handler || file.toString('latin1', handler.begin + 8, handler.begin + 12) !== kind) return []
      const table = boxAt(file, track, ['mdia', 'minf', 'stbl', 'stsd'])
      return table ? [...boxesIn(file, table.begin + 8, table.end)].map(({ type }) => type) : []
    })
  const duration = durationOf(file)
  return { formats: { picture: formatsOf('vide'), sound: formatsOf('soun') }, ...(duration && { duration }) }
}

/** RFC 9559, section 5.1. */
const ids = {
  segment: 0x18538067,
  info: 0x1549a966,
  scale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  track: 0xae,
  codec: 0x86,
} as const

/** No film has more of them in one place before what tells of it; what goes on like this is none. */
const mostElements = 10_000

/** The elements of an id within another, up to the first of the `last` id. */
function inside(file: Buffer, { begin, end }: Pick<Element, 'begin' | 'end'>, id: number, last?: number): Element[] {
  const found: Element[] = []
  let count = 0
  for (const one of elementsIn(file, begin, end)) {
    if (one.id === id) found.push(one)
    if (one.id === last || ++count > mostElements) break
  }
  return found
}

const segmentOf = (file: Buffer): Element | undefined =>
  inside(file, { begin: 0, end: file.length }, ids.segment, ids.segment)[0]

function ofSegment(file: Buffer, segment: Element): Recording {
  const [info] = inside(file, segment, ids.info, ids.info)
  const names = inside(file, segment, ids.tracks, ids.tracks)
    .flatMap((tracks) => inside(file, tracks, ids.track))
    .flatMap((track) => inside(file, track, ids.codec))
    .map(({ begin, end }) => file.toString('latin1', begin, Math.min(end, begin + 64)).replace(/\0+$/, ''))
  const formats = {
    picture: names.filter((name) => name.startsWith('V_')),
    sound: names.filter((name) => name.startsWith('A_')),
  }
  const [scale] = info ? inside(file, info, ids.scale) : []
  const [length] = info ? inside(file, info, ids.duration) : []
  const nanoseconds = scale ? numberAt(file, scale) : 1_000_000
  const duration = length && (floatAt(file, length) * nanoseconds) / 1e9
  return { formats, ...(duration && { duration }) }
}

const floatAt = (file: Buffer, { begin, end }: Element): number => {
  if (end > file.length) return 0
  return end - begin === 4 ? file.readFloatBE(begin) : end - begin === 8 ? file.readDoubleBE(begin) : 0
}
