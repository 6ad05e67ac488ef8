import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { OutputFile } from '../story/page.js'
import { codeOf } from './look.js'
import { stateFolder } from './output-path.js'
import { remove } from './remove.js'

/** What changed in a folder, as paths in it. */
export interface Mirrored {
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/**
 * Keep a folder that belongs to Findings alone equal to the files of a site, writing nothing but what changed. The first
 * call empties it; what is in it then is only known to the function. Readers see each file whole, old or new.
 */
export function createMirror(out: string): (files: readonly OutputFile[]) => Mirrored {
  let known: Map<string, Copy> | undefined
  return (files) => {
    if (!known) {
      rmSync(out, { recursive: true, force: true })
      mkdirSync(join(out, stateFolder), { recursive: true })
    }
    const last = known ?? new Map<string, Copy>()
    const next = new Map(files.map((file) => [file.path, copyOf(file, last.get(file.path))]))
    const changed = [...next].filter(([path, copy]) => last.get(path) !== copy).map(([path]) => path)
    const removed = [...last.keys()].filter((path) => !next.has(path))
    known = undefined // while this runs, nobody knows what is in the folder
    for (const path of removed) remove(out, path)
    for (const path of changed) put(out, path, bytesOf(next.get(path)?.file))
    known = next
    return { changed, removed }
  }
}

/** A file as it was written: a copied one looked so. */
interface Copy {
  readonly file: OutputFile
  readonly looks?: string
}

/** The last copy when it will do. */
function copyOf(file: OutputFile, last: Copy | undefined): Copy {
  if (last?.file === file && !('source' in file)) return last
  if ('source' in file) {
    const looks = looksOf(file.source)
    return last && 'source' in last.file && last.file.source === file.source && last.looks === looks
      ? last
      : { file, looks }
  }
  return last && 'content' in last.file && isEqual(last.file.content, file.content) ? last : { file }
}

const isEqual = (a: string | Uint8Array, b: string | Uint8Array) =>
  a === b || (typeof a !== 'string' && typeof b !== 'string' && Buffer.compare(a, b) === 0)

function looksOf(source: string): string {
  const { size, mtimeNs, ctimeNs, ino } = statSync(source, { bigint: true })
  return `${size} ${mtimeNs} ${ctimeNs} ${ino}`
}

function bytesOf(file: OutputFile | undefined): string | Uint8Array {
  if (!file) return ''
  return 'source' in file ? readFileSync(file.source) : file.content
}

function put(out: string, path: string, bytes: string | Uint8Array): void {
  const fresh = join(out, stateFolder, 'new')
  const target = join(out, path)
  writeFileSync(fresh, bytes)
  try {
    renameSync(fresh, target)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    mkdirSync(dirname(target), { recursive: true })
    renameSync(fresh, target)
  }
}
