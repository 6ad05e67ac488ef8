/** Endings of images that no browser shows everywhere. */
const unshownEnding = /\.(?:heic|heif|hif|tiff?|psd|psb|bmp|dng|cr[23w]|nef|arw|orf|raf|rw2|raw|ai|eps|indd|jp2)$/i

/** What such an ending stands for, for people: `HEIC`. */
export function unshownBy(name: string): string | undefined {
  const [, ending] = /\.([^.]+)$/.exec(name.trim()) ?? []
  return ending !== undefined && unshownEnding.test(`.${ending}`) ? ending.toUpperCase() : undefined
}

/** The same by the first bytes of a file, whatever it is called. */
export function unshownIn(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (start.startsWith('II*\0') || start.startsWith('MM\0*')) return 'TIFF'
  if (start.startsWith('8BPS')) return 'PSD'
  if (/^BM.{4}\0{4}/s.test(start)) return 'BMP'
  if (start.slice(4, 8) !== 'ftyp') return undefined
  // ISO/IEC 23008-12: AVIF may call itself `mif1` first, and names itself behind that.
  const brands = start.slice(8, Math.min(64, Buffer.from(bytes).readUInt32BE(0)))
  return !/avi[fs]/.test(brands) && /hei[cxfms]|hev[cxms]|mif1|msf1/.test(brands) ? 'HEIC' : undefined
}
