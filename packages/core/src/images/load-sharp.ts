import type { Sharp, SharpOptions } from 'sharp'
import type { Format, ImageEncoder } from './encoder.js'
import { pixelLimit } from './pixel-limit.js'

/** Part of `id`: change it with the settings below, so that renditions of before are made anew. */
const settings = 1

/** Efforts are low: those above cost several times as long and save a few hundredths of the bytes. */
const write: Readonly<Record<Format, (image: Sharp) => Sharp>> = {
  avif: (image) => image.avif({ quality: 50, effort: 2 }),
  webp: (image) => image.webp({ quality: 75, effort: 4 }),
  jpeg: (image) => image.flatten({ background: '#fff' }).jpeg({ quality: 78, mozjpeg: true }),
  png: (image) => image.png({ compressionLevel: 9 }),
}

const reading: SharpOptions = { limitInputPixels: pixelLimit, failOn: 'warning' }

/** The encoder that the package `sharp` gives, where it is installed. */
export async function loadSharp(): Promise<ImageEncoder | undefined> {
  const sharp = await importSharp()
  if (!sharp) return undefined
  // AV1 encoded by several threads has other bytes than by one; several images at a time use the threads that Node has for such work.
  sharp.concurrency(1)
  return {
    id: `sharp ${sharp.versions.sharp} ${sharp.versions.vips} ${settings}`,
    encode(source, { crop, width, height, format }) {
      const upright = sharp(source, reading).autoOrient()
      const part = crop ? upright.extract({ ...crop }) : upright
      return write[format](part.resize(width, height, { fit: 'fill' }).toColourspace('srgb')).toBuffer()
    },
  }
}

/** Undefined also where it cannot run, as when another system installed it: images are then published as they are. */
async function importSharp() {
  try {
    return (await import('sharp')).default
  } catch {
    return undefined
  }
}
