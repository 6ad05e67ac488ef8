import { movieOf } from './film-boxes.js'
import { boxAt } from './iso-boxes.js'

/** How long an MP4 or QuickTime film or recording is, in seconds (ISO/IEC 14496-12, `mvhd`); undefined where it does not say. */
export function durationOf(file: Buffer): number | undefined {
  const movie = movieOf(file)
  const header = movie && boxAt(file, movie, ['mvhd'])
  if (!header || boxAt(file, movie, ['mvex'])) return undefined // of a film in fragments it may tell that of the first
  const isLong = file[header.begin] === 1
  const scaleAt = header.begin + (isLong ? 20 : 12)
  if (scaleAt + (isLong ? 12 : 8) > Math.min(header.end, file.length)) return undefined
  const scale = file.readUInt32BE(scaleAt)
  const duration = isLong ? Number(file.readBigUInt64BE(scaleAt + 4)) : file.readUInt32BE(scaleAt + 4)
  const isUnknown = duration === 0 || duration >= (isLong ? 2 ** 64 : 2 ** 32 - 1)
  return scale === 0 || isUnknown ? undefined : duration / scale
}
