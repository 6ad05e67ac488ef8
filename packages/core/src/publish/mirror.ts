import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { OutputFile } from '../story/page.js'
import { codeOf } from './look.js'
import { stateFolder } from './output-path.js'
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
  /** What the folder will hold. */
  readonly next: readonly Copy[]
}

/** What changed in a folder, as paths in it. */
export interface Mirrored {
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** Mirror into a folder. The first writing empties it; what is in it then is only known to the mirror. */
export function createMirror(out: string): Mirror {
  let known: readonly Copy[] | undefined
  return {
    compare(files) {
      const last = known ?? []
      let byPath: ReadonlyMap<string, Copy> | undefined
      const lastAt = (index: number, path: string): Copy | undefined => {
        if (last[index]?.file.path === path) return last[index]
        byPath ??= new Map(last.map((copy) => [copy.file.path, copy]))
        return byPath.get(path)
      }
      const changed: OutputFile[] = []
      const next = files.map((file, index) => {
        const before = lastAt(index, file.path)
        const copy = copyOf(file, before)
        if (copy !== before) changed.push(file)
        return copy
      })
      // With every file where it was, none can be gone.
      const isSame = next.length === last.length && !byPath
      return { changed, removed: isSame ? [] : gone(last, next), next }
    },
    write({ changed, removed, next }, bytesOf) {
      if (!known) {
        rmSync(out, { recursive: true, force: true })
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

function gone(last: readonly Copy[], next: readonly Copy[]): string[] {
  const present = new Set(next.map(({ file }) => file.path))
  return last.map(({ file }) => file.path).filter((path) => !present.has(path))
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
    renameSync(fresh, target)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    mkdirSync(dirname(target), { recursive: true })
    renameSync(fresh, target)
  }
}
