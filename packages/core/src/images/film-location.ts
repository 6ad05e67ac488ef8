import { boxAt, boxesIn } from './iso-boxes.js'

/** Films that telephones make. */
export const filmEnding = /\.(?:mp4|m4v|mov|3gp)$/i

/** What holds a place, within `udta` (ISO 6709 as QuickTime writes it, and 3GPP TS 26.244), and the name of the same in Apple’s metadata. */
const placeBoxes: ReadonlySet<string> = new Set(['\u00a9xyz', 'loci'])
const placeKey = 'com.apple.quicktime.location.ISO6709'

/** Whether a film says where it was taken: it has data on itself in boxes of ISO/IEC 14496-12. */
export function filmHasLocation(file: Buffer): boolean {
  const whole = { begin: 0, end: file.length }
  const movie = file.toString('latin1', 4, 8) === 'ftyp' ? boxAt(file, whole, ['moov']) : undefined
  if (!movie) return false
  const inside = [...boxesIn(file, movie.begin, movie.end)]
  const tracks = inside.filter(({ type }) => type === 'trak')
  const within = [...inside, ...tracks.flatMap(({ begin, end }) => [...boxesIn(file, begin, end)])]
  return within.some(
    ({ type, begin, end }) =>
      (type === 'udta' && [...boxesIn(file, begin, end)].some((box) => placeBoxes.has(box.type))) ||
      (type === 'meta' && file.subarray(begin, end).includes(placeKey)),
  )
}
