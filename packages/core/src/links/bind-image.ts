import path from 'node:path'
import type { ImageFile, Site } from '../story/site.js'

/** The image file that `src` names: relative to the file it is named in; `/…` and a config's are relative to the project's content folder and root. */
export function bindImage(site: Pick<Site, 'images' | 'config'>, src: string, from: string): ImageFile | undefined {
  return imageCandidates(site, src, from)
    .map((file) => site.images.get(file))
    .find((image) => image !== undefined)
}

function imageCandidates(site: Pick<Site, 'config'>, src: string, from: string): readonly string[] {
  let name = src
  try {
    name = decodeURI(src)
  } catch {
    // a stray percent sign: take it as it is written
  }
  const { content } = site.config
  const file = name.startsWith('/') ? content + name : path.posix.join(path.posix.dirname(from), name)
  return [file.normalize('NFC')]
}
