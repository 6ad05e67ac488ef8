import path from 'node:path'
import { nearest } from '../nearest.js'

/** The one of these files that `wanted`, named in the file `from`, means: nearly of its path from there, or of its name in another folder. */
export function nearestOf(files: Iterable<string>, wanted: string, from: string): string | undefined {
  const folder = path.posix.dirname(from)
  const known = new Map([...files].map((file) => [path.posix.relative(folder, file), file]))
  const near = nearest(path.posix.relative(folder, wanted), known.keys())
  if (near !== undefined) return known.get(near)
  return [...known.values()].find((one) => path.posix.basename(one) === path.posix.basename(wanted))
}
