import { imageSize } from 'image-size'
import { publishedName } from '../files/published-name.js'
import { type Fault, fault } from '../problems.js'
import { sha256 } from '../sha256.js'
import type { ImageFile } from '../story/site.js'
import { hasLocation } from './has-location.js'
import { imageTraits } from './image-traits.js'
import { motionOf } from './motion.js'
import { pixelLimit } from './pixel-limit.js'
import { svgDanger } from './svg-danger.js'
import { unshownIn } from './unshown-format.js'

/** What there is to know of an image without opening it. A faulty one is still known by its name, so that nobody is blamed for showing it. */
export function readImage({
  file,
  source,
  bytes,
}: {
  readonly file: string
  readonly source: string
  readonly bytes: Uint8Array
}): { readonly image: ImageFile; readonly faults: readonly Fault[] } {
  const hash = sha256(bytes)
  const { format, isAnimated, hasAlpha, isWhole } = imageTraits(bytes)
  const size = sizeOf(bytes)
  // What cannot be read is not published.
  const danger = size && (format === 'svg' || /\.svg$/i.test(file)) ? svgDanger(bytes) : undefined
  const motion = motionOf(bytes)
  const unshown = unshownIn(bytes)
  const image: ImageFile = {
    path: file.normalize('NFC'),
    source,
    name: publishedName(file, hash),
    hash,
    width: size?.width ?? 0,
    height: size?.height ?? 0,
    size: bytes.length,
    hasAlpha,
    // A drawing stays sharp and an animation moves only as they are.
    isResized: format !== 'svg' && !isAnimated,
    hasLocation: hasLocation(bytes),
    ...(unshown !== undefined && { unshown }),
    ...(danger && { danger }),
    ...(motion && { motion }),
  }
  return {
    image,
    faults: faultsOf(image, {
      isRead: size !== undefined,
      isDrawn: format === 'svg',
      isWhole,
    }),
  }
}

/** What was found out of an image. */
interface Read {
  readonly isRead: boolean
  readonly isDrawn: boolean
  readonly isWhole: boolean
}

function faultsOf({ path: file, width, height, unshown }: ImageFile, { isRead, isDrawn, isWhole }: Read): Fault[] {
  if (unshown !== undefined) return [fault('invalid-image', file, undefined, { src: file, format: unshown })]
  if (!isRead) return [fault('invalid-image', file, undefined, { src: file })]
  if (!isDrawn && width * height > pixelLimit)
    return [fault('image-of-too-many-pixels', file, undefined, { src: file, width, height, limit: pixelLimit })]
  return isWhole ? [] : [fault('damaged-image', file, undefined, { src: file, why: 'its end is missing' })]
}

/** The size as it is seen: EXIF may say that the pixels lie on their side. */
function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(withKnownBrand(alone(bytes)))
    const [across, down] = orientation >= 5 ? [height, width] : [width, height]
    return across >= 1 && down >= 1 ? { width: Math.round(across), height: Math.round(down) } : undefined
  } catch {
    return undefined
  }
}

/** Bytes with no others behind them in memory: the library reads on where a file ends early, into whatever stands there. */
const alone = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)

/** The library knows no sequence of AVIF images, which says its size as a single one does. */
function withKnownBrand(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes.subarray(0, 12)).toString('latin1', 4) === 'ftypavis' ? Buffer.from(bytes) : undefined
  copy?.write('avif', 8, 'latin1')
  return copy ?? bytes
}
