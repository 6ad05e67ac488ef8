import { type Dirent, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { codeOf } from './look.js'
import { sameName } from './output-path.js'

/** What stands at a path, as far as the folder says that it is in: `unknown` has to be looked at by itself. */
export type Listed = (path: string) => Standing

type Standing = 'folder' | 'nothing' | 'unknown'

/** What a folder holds, by `sameName`. */
interface Names {
  readonly standing: ReadonlyMap<string, Standing>
  /** Of other names each system has its own idea which are the same. */
  readonly isAscii: boolean
}

/** Look below a folder by listing the folders in it, each once: there are fewer of these than of files. */
export function createListing(out: string): Listed {
  const known = new Map<string, Names | undefined>()

  /** Undefined for a folder that cannot be listed. */
  function within(folder: string): Names | undefined {
    if (known.has(folder)) return known.get(folder)
    const entries = listed(folder) === 'nothing' ? [] : entriesOf(join(out, folder))
    const names = entries && namesOf(entries)
    known.set(folder, names)
    return names
  }

  function listed(path: string): Standing {
    if (path === '') return 'unknown'
    const { dir, base } = posix.parse(path)
    const names = within(dir)
    return names?.standing.get(sameName(base)) ?? (names?.isAscii && isAscii(base) ? 'nothing' : 'unknown')
  }

  return listed
}

/** A link to a folder is none, and of two names that some systems take for one nobody knows which is meant. */
function namesOf(entries: readonly Dirent[]): Names {
  const standing = new Map<string, Standing>()
  for (const entry of entries) {
    const name = sameName(entry.name)
    standing.set(name, entry.isDirectory() && !standing.has(name) ? 'folder' : 'unknown')
  }
  return { standing, isAscii: entries.every(({ name }) => isAscii(name)) }
}

const isAscii = (name: string): boolean => /^[ -~]*$/.test(name)

function entriesOf(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (codeOf(error)) return undefined
    throw error
  }
}
