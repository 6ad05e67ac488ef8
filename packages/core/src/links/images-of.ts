import { leavesOf } from '../schema/leaves.js'
import { slotsOf } from '../story/body.js'
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
  const addLeaves = (data: unknown, from: string) => {
    for (const { value } of leavesOf(data)) if (value.$ === 'image') add(value.src, from)
  }
  addLeaves(linkedParts(site.config), site.config.file)
  for (const entry of site.entries) {
    addLeaves(entry.data, entry.file)
    for (const attributes of entry.directives.values()) addLeaves(attributes, entry.file)
    for (const { parts } of [entry.body, ...Object.values(entry.markdown)]) {
      for (const slot of slotsOf(parts)) if (slot.type === 'image') add(slot.src, entry.file)
    }
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}
