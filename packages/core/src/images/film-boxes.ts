import { type Box, boxAt, boxesIn } from './iso-boxes.js'

/** What a file of ISO/IEC 14496-12 or of QuickTime begins with. */
const beginnings: ReadonlySet<string> = new Set(['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot'])

/** Whether a file begins as MP4 and QuickTime do. */
export const beginsAsFilm = (file: Buffer): boolean => beginnings.has(file.toString('latin1', 4, 8))

/** Whether a file begins as Matroska, and so WebM, does (RFC 8794). */
export const isMatroska = (file: Buffer): boolean => file.subarray(0, 4).equals(Buffer.from('1a45dfa3', 'hex'))

/** What an MP4 or QuickTime file tells of itself. */
export const movieOf = (file: Buffer): Box | undefined =>
  beginsAsFilm(file) ? boxAt(file, { begin: 0, end: file.length }, ['moov']) : undefined

/** How large the picture of an MP4 or QuickTime film is shown, in pixels; undefined where it does not say. */
export function frameOf(file: Buffer): { readonly width: number; readonly height: number } | undefined {
  const movie = movieOf(file)
  const tracks = movie ? [...boxesIn(file, movie.begin, movie.end)].filter(({ type }) => type === 'trak') : []
  for (const track of tracks) {
    const header = boxAt(file, track, ['tkhd'])
    if (!header) continue
    const matrix = header.begin + (file[header.begin] === 1 ? 52 : 40)
    if (matrix + 44 > Math.min(header.end, file.length)) continue
    const [across, down] = [file.readUInt16BE(matrix + 36), file.readUInt16BE(matrix + 40)] // of 16.16 bits, the whole part
    const isOnSide = file.readInt32BE(matrix) === 0 // telephones turn the picture by its matrix
    if (across > 0 && down > 0) return isOnSide ? { width: down, height: across } : { width: across, height: down }
  }
  return undefined
}
