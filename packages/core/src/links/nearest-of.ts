import path from 'node:path'
import { nearest } from '../nearest.js'
import { decoded } from './decoded.js'

/** The one of these files that `written` in the file `from` means: nearly of its path, or of its name in another folder; as a path from there. */
export function nearestOf(files: Iterable<string>, written: string, from: string): string | undefined {
  const folder = path.posix.dirname(from)
  const known = [...files].map((file) => path.posix.relative(folder, file))
  const wanted = path.posix.join('.', decoded(written))
  return nearest(wanted, known) ?? known.find((one) => path.posix.basename(one) === path.posix.basename(wanted))
}
