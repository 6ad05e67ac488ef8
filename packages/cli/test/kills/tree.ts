import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type Tree = ReadonlyMap<string, Buffer>

/** Every file below a folder with its bytes, by path; nothing when there is no such folder. */
export function treeOf(folder: string, skip: readonly string[] = []): Tree {
  const found = new Map<string, Buffer>()
  const walk = (below: string) => {
    for (const name of namesIn(path.join(folder, below))) {
      const file = path.posix.join(below, name)
      if (skip.includes(file)) continue
      if (lstatSync(path.join(folder, file)).isDirectory()) walk(file)
      else found.set(file, readFileSync(path.join(folder, file)))
    }
  }
  walk('')
  return found
}

/** Names in a folder; none when there is no such folder. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** How two trees differ, in lines; none when they are the same. */
export function differences(found: Tree, expected: Tree): readonly string[] {
  const paths = new Set([...found.keys(), ...expected.keys()])
  return [...paths].flatMap((file) => {
    const [one, other] = [found.get(file), expected.get(file)]
    if (one && other) return one.equals(other) ? [] : [`${file} differs`]
    return [one ? `${file} is left over` : `${file} is missing`]
  })
}

/** Files that are neither as in one of the trees nor as in another. */
export const torn = (found: Tree, ...wholes: readonly Tree[]): readonly string[] =>
  [...found].flatMap(([file, bytes]) => (wholes.some((whole) => whole.get(file)?.equals(bytes)) ? [] : [file]))
