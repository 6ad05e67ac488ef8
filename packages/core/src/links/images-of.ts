import { leavesOf } from '../schema/leaves.js'
import type { ImageFile, Site } from '../story/site.js'
import { bindImage } from './bind-image.js'
import { linkedParts } from './check-links.js'

/** The images that the visible site shows, each once, by path. No other image is published. */
export function imagesOf(site: Site): ImageFile[] {
  const found = new Map<string, ImageFile>()
  const add = (src: string, from: string) => {
    const image = bindImage(site, src, from)
    if (image) found.set(image.path, image)
  }
  for (const { value } of leavesOf(linkedParts(site.config))) {
    if (value.$ === 'image') add(value.src, site.config.file)
  }
  for (const { ties, file } of site.entries) for (const src of ties.images) add(src, file)
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}
