import { byTies, type FromTies } from '../memo/by-ties.js'
import { leavesOf } from '../schema/leaves.js'
import type { ImageFile, Site } from '../story/site.js'
import { bindImage } from './bind-image.js'
import { linkedParts } from './check-links.js'

/** The images that the visible site shows, each once, by path. No other image is published. */
export function imagesOf(site: Site, imagesIn: FromTies<ImageFile>): ImageFile[] {
  const found = new Set<ImageFile>()
  for (const { value } of leavesOf(linkedParts(site.config))) {
    const image = value.$ === 'image' && bindImage(site, value.src, site.config.file)
    if (image) found.add(image)
  }
  for (const entry of site.entries) for (const image of imagesIn(entry)) found.add(image)
  return [...found].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The images that an entry shows. */
export const createImagesIn = (site: Pick<Site, 'images' | 'config'>): FromTies<ImageFile> =>
  byTies(({ ties, file }) => ties.images.flatMap((src) => bindImage(site, src, file) ?? []))
