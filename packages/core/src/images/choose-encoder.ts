import type { ImageFile } from '../story/site.js'
import type { ImageEncoder, LoadEncoder } from './encoder.js'

type Images = ReadonlyMap<string, ImageFile>

/** The encoder of a site, which is loaded only when there is something to make smaller, and the images as they will be published. */
export async function chooseEncoder(
  images: Images,
  load: LoadEncoder,
): Promise<{ readonly encoder: ImageEncoder | undefined; readonly isMissing: boolean; readonly images: Images }> {
  const isNeeded = [...images.values()].some((image) => image.isResized)
  const encoder = isNeeded ? await load() : undefined
  if (encoder) return { encoder, isMissing: false, images }
  return {
    encoder,
    isMissing: isNeeded,
    images: new Map([...images].map(([path, image]) => [path, { ...image, isResized: false }])),
  }
}
