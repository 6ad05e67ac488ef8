import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { differences, patched } from '../memo/series.js'
import type { OutputFile } from '../story/page.js'
import { codeOf } from './look.js'
import { stateFolder } from './output-path.js'
import { discardFolder, rename } from './patiently.js'
import { remove } from './remove.js'

/** A folder that belongs to Findings alone, and is kept equal to the files of a site by writing nothing but what changed. */
export interface Mirror {
  /** What is to be done to the folder; at first everything. */
  readonly compare: (files: readonly OutputFile[]) => Differences
  /** Do it. Readers see each file whole, old or new. */
  readonly write: (differences: Differences, bytesOf: (file: OutputFile) => Uint8Array) => Mirrored
}

export interface Differences {
  readonly changed: readonly OutputFile[]
  /** As paths in the folder. */
  readonly removed: readonly string[]
  readonly next: Holding
}

/** What the folder holds. */
interface Holding {
  readonly files: readonly OutputFile[]
  /** Of each of these files, as it was written. */
  readonly copies: readonly Copy[]
  /** Where among them the copied ones stand: their sources may change though the files are the same. */
  readonly copied: readonly number[]
}

const nothing: Holding = { files: [], copies: [], copied: [] }

/** What changed in a folder, as paths in it. */
export interface Mirrored {
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** Mirror into a folder. The first writing empties it; what is in it then is only known to the mirror. */
export function createMirror(out: string): Mirror {
  let known: Holding | undefined
  return {
    compare(files) {
      const last = known ?? nothing
      const others = differences(last.files, files)
      const changed: OutputFile[] = []
      const copy = (file: OutputFile, before: Copy | undefined): Copy => {
        const after = copyOf(file, before)
        if (after !== before) changed.push(file)
        return after
      }
      const isCopied = (place: number) => 'source' in (files[place] as OutputFile)
      if (others?.every((place) => last.files[place]?.path === files[place]?.path)) {
        const suspects = [...new Set([...others, ...last.copied])]
        const copies = patched(last.copies, suspects, (place) => copy(files[place] as OutputFile, last.copies[place]))
        return { changed, removed: [], next: { files, copies, copied: suspects.filter(isCopied) } }
      }
      const byPath = new Map(last.copies.map((one) => [one.file.path, one]))
      const copies = files.map((file) => copy(file, byPath.get(file.path)))
      return {
        changed,
        removed: gone(last, files),
        next: { files, copies, copied: [...files.keys()].filter(isCopied) },
      }
    },
    write({ changed, removed, next }, bytesOf) {
      if (!known) {
        discardFolder(out)
        mkdirSync(join(out, stateFolder), { recursive: true })
      }
      known = undefined // while this runs, nobody knows what is in the folder
      for (const path of removed) remove(out, path)
      for (const file of changed) put(out, file.path, bytesOf(file))
      known = next
      return { changed: changed.map((file) => file.path), removed }
    },
  }
}

function gone(last: Holding, files: readonly OutputFile[]): string[] {
  const present = new Set(files.map((file) => file.path))
  return last.files.map((file) => file.path).filter((path) => !present.has(path))
}

/** A file as it was written: a copied one looked so. */
interface Copy {
  readonly file: OutputFile
  readonly looks?: string
}

/** The last copy when it will do. */
function copyOf(file: OutputFile, last: Copy | undefined): Copy {
  if ('source' in file) {
    const looks = looksOf(file.source)
    const isSame = last && 'source' in last.file && last.file.source === file.source && last.looks === looks
    return isSame ? last : { file, looks }
  }
  return last && (last.file === file || isEqual(last.file, file)) ? last : { file }
}

function isEqual(a: OutputFile, b: OutputFile): boolean {
  // The name of a rendition says what it was made of.
  if ('rendition' in a || 'rendition' in b) return 'rendition' in a && 'rendition' in b && a.path === b.path
  if ('source' in a || 'source' in b) return false
  const [one, other] = [a.content, b.content]
  return one === other || (typeof one !== 'string' && typeof other !== 'string' && Buffer.compare(one, other) === 0)
}

function looksOf(source: string): string {
  const { size, mtimeNs, ctimeNs, ino } = statSync(source, { bigint: true })
  return `${size} ${mtimeNs} ${ctimeNs} ${ino}`
}

function put(out: string, path: string, bytes: Uint8Array): void {
  const fresh = join(out, stateFolder, 'new')
  const target = join(out, path)
  writeFileSync(fresh, bytes)
  try {
    rename(fresh, target)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    mkdirSync(dirname(target), { recursive: true })
    rename(fresh, target)
  }
}
