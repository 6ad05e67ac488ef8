import { type Dirent, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { codeOf } from './look.js'
import { sameName } from './output-path.js'

/** What stands at a path, as far as the folder says that it is in: `unknown` has to be looked at by itself. */
export type Listed = (path: string) => 'folder' | 'nothing' | 'unknown'

/** Look below a folder by listing the folders in it, each once: there are fewer of these than of files. */
export function createListing(out: string): Listed {
  const known = new Map<string, ReadonlyMap<string, ReturnType<Listed>> | undefined>()

  /** What a folder holds, by `sameName`; undefined for one that cannot be listed. */
  function within(folder: string) {
    if (known.has(folder)) return known.get(folder)
    const entries = listed(folder) === 'nothing' ? [] : entriesOf(join(out, folder))
    const found = entries && byName(entries)
    known.set(folder, found)
    return found
  }

  function listed(path: string): ReturnType<Listed> {
    if (path === '') return 'unknown'
    const { dir, base } = posix.parse(path)
    const beside = within(dir)
    return beside ? (beside.get(sameName(base)) ?? 'nothing') : 'unknown'
  }

  return listed
}

/** Links to folders are no folders, and nobody knows which of two names a system takes for the same one that is asked for. */
function byName(entries: readonly Dirent[]): ReadonlyMap<string, ReturnType<Listed>> {
  const found = new Map<string, ReturnType<Listed>>()
  for (const entry of entries) {
    const name = sameName(entry.name)
    found.set(name, entry.isDirectory() && !found.has(name) ? 'folder' : 'unknown')
  }
  return found
}

function entriesOf(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (codeOf(error)) return undefined
    throw error
  }
}
