import type { Sharp, SharpOptions } from 'sharp'
import type { Format, ImageEncoder } from './encoder.js'
import { pixelLimit } from './pixel-limit.js'
import { widestImage } from './roles.js'

/** Part of `id`: change it with the settings below, so that renditions of before are made anew. */
const settings = 2

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
    async open(source, crop) {
      const upright = sharp(source, reading).autoOrient()
      const part = crop ? upright.extract({ ...crop }) : upright
      // As large as the largest rendition, whichever are asked for: the bytes of each follow from the image and its recipe alone.
      const pixels = part.resize({ width: widestImage, withoutEnlargement: true }).toColourspace('srgb').raw()
      const { data, info } = await pixels.toBuffer({ resolveWithObject: true })
      // `info` as it is would not do: its `premultiplied` says how pixels were resized, and sharp would take it for how they are.
      const raw = { width: info.width, height: info.height, channels: info.channels }
      return ({ width, height, format }) =>
        write[format](sharp(data, { raw }).resize(width, height, { fit: 'fill' })).toBuffer()
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
