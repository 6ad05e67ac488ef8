import path from 'node:path'
import { sha256 } from '../sha256.js'
import type { OutputFile } from '../story/page.js'
import type { Attachment, ImageFile } from '../story/site.js'
import type { Recipe } from './encoder.js'

/** The published files of images and attachments. Pages ask for them as they are planned, and what no page asks for is not published. */
export interface Gallery {
  /** The file as it is; gives its site path. */
  readonly original: (image: ImageFile) => string
  /** A file that a page links to. */
  readonly attached: (attachment: Attachment) => void
  /** The file that a recipe makes of it; gives its site path. */
  readonly rendition: (image: ImageFile, recipe: Recipe) => string
  /** What some work gives for an image, which is done once for each `key`; the files that it asks for are asked for each time. */
  readonly once: <T>(image: ImageFile, key: string, work: () => T) => T
  /** What some work gives, and the files that it asked for. */
  readonly during: <T>(work: () => T) => Shown<T>
}

/** What was planned, with the files of the images that it shows, and of the attachments that it links to. */
export interface Shown<T> {
  readonly made: T
  readonly files: readonly OutputFile[]
}

/** Where images are published. */
export const imagesFolder = 'images'

/** Begin without any file; `encoder` is the id of what will make the renditions. */
export function createGallery(encoder = ''): Gallery {
  let asked = new Map<string, OutputFile>()
  const known = new WeakMap<ImageFile | Attachment, Map<string, OutputFile>>()
  const done = new WeakMap<ImageFile, Map<string, Shown<unknown>>>()
  const add = (file: OutputFile) => {
    asked.set(file.path, file)
    return `/${file.path}`
  }
  return {
    original: (image) => add(published(image, 'original', () => originalOf(image))),
    attached(attachment) {
      add(published(attachment, 'attached', () => attachedFile(attachment)))
    },
    rendition(image, recipe) {
      const key = JSON.stringify(recipe)
      return add(published(image, key, () => make(image, recipe, key)))
    },
    once<T>(image: ImageFile, key: string, work: () => T) {
      const works = done.get(image) ?? new Map<string, Shown<unknown>>()
      done.set(image, works)
      const last = works.get(key) as Shown<T> | undefined
      const { made, files } = last ?? apart(work)
      if (!last) works.set(key, { made, files })
      for (const file of files) add(file)
      return made
    },
    during: apart,
  }

  function apart<T>(work: () => T): Shown<T> {
    const before = asked
    asked = new Map()
    try {
      const made = work()
      return { made, files: [...asked.values()] }
    } finally {
      asked = before
    }
  }

  /** The same object each time. */
  function published(image: ImageFile | Attachment, key: string, create: () => OutputFile): OutputFile {
    const files = known.get(image) ?? new Map<string, OutputFile>()
    known.set(image, files)
    const file = files.get(key) ?? create()
    files.set(key, file)
    return file
  }

  function make(image: ImageFile, recipe: Recipe, key: string): OutputFile {
    const stem = path.basename(image.name, path.extname(image.name)).slice(0, -fingerprint)
    const print = sha256(`${image.hash} ${key} ${encoder}`).slice(0, fingerprint)
    const { source, hash } = image
    return {
      path: `${imagesFolder}/${stem}${print}-${recipe.width}.${recipe.format === 'jpeg' ? 'jpg' : recipe.format}`,
      rendition: { source, hash, recipe },
      from: image.path,
    }
  }
}

const originalOf = ({ name, source, path }: ImageFile): OutputFile => ({
  path: `${imagesFolder}/${name}`,
  source,
  from: path,
})

const attachedFile = ({ url, source, path }: Attachment): OutputFile => ({ path: url.slice(1), source, from: path })

/** How many characters of a hash stand in a published name. */
const fingerprint = 8
