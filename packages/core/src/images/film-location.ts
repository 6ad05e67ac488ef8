import { isMatroska, movieOf } from './film-boxes.js'
import { boxesIn } from './iso-boxes.js'

/** Films that telephones make. */
export const filmEnding = /\.(?:mp4|m4v|mov|3gp)$/i

/** What holds a place, within `udta` (ISO 6709 as QuickTime writes it, and 3GPP TS 26.244), and the name of the same in Apple’s metadata. */
const placeBoxes: ReadonlySet<string> = new Set(['\u00a9xyz', 'loci'])
const placeKey = 'com.apple.quicktime.location.ISO6709'

/** Whether a film says where it was taken. */
export const filmHasLocation = (file: Buffer): boolean => (isMatroska(file) ? tagsName(file) : boxesHold(file))

/** MP4 and QuickTime have data on themselves in boxes, of the whole and of each track. */
function boxesHold(file: Buffer): boolean {
  const movie = movieOf(file)
  if (!movie) return false
  const inside = [...boxesIn(file, movie.begin, movie.end)]
  const tracks = inside.filter(({ type }) => type === 'trak')
  const outer = [...inside, ...tracks.flatMap(({ begin, end }) => [...boxesIn(file, begin, end)])]
  const user = outer.filter(({ type }) => type === 'udta')
  const within = [...outer, ...user.flatMap(({ begin, end }) => [...boxesIn(file, begin, end)])]
  return within.some(
    ({ type, begin, end }) => placeBoxes.has(type) || (type === 'meta' && file.subarray(begin, end).includes(placeKey)),
  )
}

/** The id of a tag’s name in Matroska (RFC 9559). */
const tagName = Buffer.from('45a3', 'hex')
const placeTags = /^(?:location|recording_location|com\.apple\.quicktime\.location\.iso6709)/i

function tagsName(file: Buffer): boolean {
  for (let at = file.indexOf(tagName); at !== -1; at = file.indexOf(tagName, at + 1)) {
    const length = (file[at + 2] ?? 0) - 0x80 // of a name, one byte says it
    if (length > 0 && placeTags.test(file.toString('latin1', at + 3, at + 3 + length))) return true
  }
  return false
}
