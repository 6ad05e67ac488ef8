import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { type Fault, fault } from '../problems.js'
import { sha256 } from '../sha256.js'
import type { OutputFile } from '../story/page.js'
import { createCache } from './cache.js'
import type { ImageEncoder } from './encoder.js'

/** Told after each image that had to be made: how many of a build's are there, and how many there will be. */
export type ImageListener = (done: number, total: number) => void

type Rendered = Extract<OutputFile, { readonly rendition: unknown }>

/** The bytes of every rendition by its path: from the cache of the project, else made now, several at a time. */
export async function makeRenditions(
  files: readonly OutputFile[],
  encoder: ImageEncoder | undefined,
  root: string,
  onImage: ImageListener = () => {},
): Promise<{ readonly bytes: ReadonlyMap<string, Uint8Array>; readonly faults: readonly Fault[] }> {
  const cache = createCache(path.join(root, '.findings', 'images'))
  const bytes = new Map<string, Uint8Array>()
  const faults = new Map<string, Fault>()
  const wanted = files.filter(isRendition)
  const make = async (file: Rendered) => {
    const { source, hash, recipe } = file.rendition
    if (!encoder) throw new Error(`Nothing can make ${file.path}: it was planned with an encoder`)
    const key = `${sha256(`${hash} ${JSON.stringify(recipe)} ${encoder.id}`)}.${recipe.format}`
    const known = cache.get(key)
    if (known) {
      bytes.set(file.path, known)
      return
    }
    // One damaged image has many renditions: say so once.
    if (faults.has(file.from)) return
    const original = readFileSync(source)
    if (sha256(original) !== hash) throw new Error(`${file.from} was changed while the site was built. Build it again.`)
    try {
      const made = await encoder.encode(original, recipe)
      bytes.set(file.path, made)
      cache.set(key, made)
      onImage(bytes.size, wanted.length)
    } catch (error) {
      const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
      faults.set(file.from, fault('damaged-image', file.from, undefined, { src: file.from, why }))
    }
  }
  await eachOf(wanted, make)
  return { bytes, faults: [...faults.values()] }
}

const isRendition = (file: OutputFile): file is Rendered => 'rendition' in file

/** Work on as many items at a time as there are processors. */
async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
}
