import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { ownFolder } from '../memo/disk/own-folder.js'
import { type Fault, fault } from '../problems.js'
import { sha256 } from '../sha256.js'
import type { OutputFile, Rendition } from '../story/page.js'
import { createCache } from './cache.js'
import type { Encode, ImageEncoder } from './encoder.js'

/** Told after each image that had to be made: how many of a build's are there, and how many there will be. */
export type ImageListener = (done: number, total: number) => void

/** An output file that is made of an image. */
export type RenditionFile = Extract<OutputFile, { readonly rendition: unknown }>

/** What an encoder makes of the images of a project, which keeps it for later builds. Not all of it would fit into memory. */
export interface Renditions {
  /** What a rendition is known by: the image's bytes, what is made of them, and by which encoder. */
  readonly keyOf: (file: RenditionFile) => string
  /**
   * Make those of these files that no build has made yet, several at a time. `take` is given the bytes of each, and whether they are kept, and is
   * not called any more once this is over. Gives what is wrong with images.
   */
  readonly make: (
    files: readonly RenditionFile[],
    take: (file: RenditionFile, bytes: Uint8Array, isKept: boolean) => void,
    onImage?: ImageListener,
  ) => Promise<readonly Fault[]>
  /** The bytes of a file that is kept. */
  readonly kept: (file: RenditionFile) => Uint8Array
  /** Keep no longer what was not used for long, but for these files. */
  readonly sweep: (files: readonly RenditionFile[]) => void
}

export const isRendition = (file: OutputFile): file is RenditionFile => 'rendition' in file

/** The renditions of the project in a folder. */
export function createRenditions(root: string, encoder: ImageEncoder | undefined): Renditions {
  const cache = createCache(path.join(ownFolder(root), 'images'))
  const keyOf = ({ rendition: { hash, recipe } }: RenditionFile): string =>
    `${sha256(`${hash} ${JSON.stringify(recipe)} ${encoder?.id}`)}.${recipe.format}`
  const open = ({ path, rendition, from }: RenditionFile): Promise<Encode> => {
    if (!encoder) throw new Error(`Nothing can make ${path}: it was planned with an encoder`)
    return encoder.open(originalOf(rendition, from), rendition.recipe.crop)
  }
  let hasMade = false
  return {
    keyOf,
    async make(files, take, onImage = () => {}) {
      const faults = new Map<string, Fault>()
      const parts = sharedParts(files, open)
      let done = 0
      await eachOf(files, async (file) => {
        const key = keyOf(file)
        const known = cache.get(key)
        // One damaged image has many renditions: say so once.
        const made = known ?? faults.get(file.from) ?? (await madeOf(file, parts.open(file)))
        parts.leave(file)
        if ('rule' in made) {
          faults.set(file.from, made)
          return
        }
        done++
        take(file, made, known !== undefined || cache.set(key, made))
        if (known) return
        hasMade = true
        onImage(done, files.length)
      })
      return [...faults.values()]
    },
    kept(file) {
      const bytes = cache.get(keyOf(file))
      if (!bytes) throw new Error(`${file.path} was removed while the site was built. Build it again.`)
      return bytes
    },
    sweep(files) {
      if (hasMade) cache.sweep(new Set(files.map(keyOf))) // else no more is kept than before
    },
  }
}

/** The bytes of a rendition, or what is wrong with the image. */
async function madeOf({ rendition, from }: RenditionFile, opened: Promise<Encode>): Promise<Uint8Array | Fault> {
  try {
    const encode = await opened
    return await encode(rendition.recipe)
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return fault('damaged-image', from, undefined, { src: from, why })
  }
}

/** Parts of images that are opened once for all of these files. */
interface SharedParts {
  readonly open: (file: RenditionFile) => Promise<Encode>
  /** To be called once for each file: when the last one leaves a part, its pixels can go. */
  readonly leave: (file: RenditionFile) => void
}

function sharedParts(files: readonly RenditionFile[], open: SharedParts['open']): SharedParts {
  const opened = new Map<string, Promise<Encode>>()
  const left = new Map<string, number>()
  const partOf = ({ from, rendition: { hash, recipe } }: RenditionFile) => JSON.stringify([from, hash, recipe.crop])
  for (const file of files) left.set(partOf(file), (left.get(partOf(file)) ?? 0) + 1)
  return {
    open(file) {
      const part = partOf(file)
      const pixels = opened.get(part) ?? open(file)
      opened.set(part, pixels)
      return pixels
    },
    leave(file) {
      const part = partOf(file)
      const others = (left.get(part) ?? 0) - 1
      left.set(part, others)
      if (others === 0) opened.delete(part)
    },
  }
}

function originalOf({ source, hash }: Rendition, from: string): Uint8Array {
  const original = readFileSync(source)
  if (sha256(original) !== hash) throw new Error(`${from} was changed while the site was built. Build it again.`)
  return original
}

/** Work on as many items at a time as there are processors. When one fails no other is begun, and nothing is on its way any more when this ends. */
async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  let failure: { readonly error: unknown } | undefined
  const worker = async () => {
    for (const item of queue) {
      if (failure) return
      await work(item).catch((error: unknown) => {
        failure ??= { error }
      })
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  if (failure) throw failure.error
}
