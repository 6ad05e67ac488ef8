import path from 'node:path'
import { fold, type ImageFile, type Site } from '../story/site.js'
import { decoded } from './decoded.js'

/**
 * The image file that `src` names: relative to the file it is named in; `/…` and a config's are relative to the project's
 * content folder and root. A name in other capitals finds it too: that is a fault, but no doubt.
 */
export function bindImage(site: Pick<Site, 'images' | 'config'>, src: string, from: string): ImageFile | undefined {
  const file = imagePath(site, src, from)
  const exact = site.images.get(file)
  if (exact) return exact
  const folded = fold(file)
  return [...site.images.values()].find((image) => fold(image.path) === folded)
}

/** The project-relative path that `src` means. */
export function imagePath({ config }: Pick<Site, 'config'>, src: string, from: string): string {
  const name = decoded(src)
  const file = name.startsWith('/') ? config.content + name : path.posix.join(path.posix.dirname(from), name)
  return file.normalize('NFC')
}
