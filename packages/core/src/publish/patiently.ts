import { renameSync, rmSync } from 'node:fs'
import { codeOf, look } from './look.js'

/** What Windows says of a file, or of the folder that it stands in, which another program has open: a virus scanner, an indexer, a shared folder, an editor. */
const held: ReadonlySet<string> = new Set(['EACCES', 'EBUSY', 'ENOTEMPTY', 'EPERM'])

/** How long such a program is waited for, and how long between two tries; in milliseconds. */
const patience = 3_000
const pause = 25

/**
 * What `act` gives, which moves, writes over or removes a file. On Windows that has to wait until no other program has the file open,
 * which may take a moment; after three seconds, and on other systems at once, what it says is thrown.
 */
export function patiently<T>(act: () => T, isInVain = () => false, platform: NodeJS.Platform = process.platform): T {
  let until: number | undefined
  for (;;) {
    try {
      return act()
    } catch (error) {
      until ??= Date.now() + patience
      if (platform !== 'win32' || !held.has(codeOf(error)) || Date.now() >= until || isInVain()) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
    }
  }
}

/** Move a file to a place on the same disk, whatever file stands there; a folder there is an error. */
export const rename = (from: string, to: string): void =>
  patiently(
    () => renameSync(from, to),
    () => look(to)?.isDirectory() === true,
  )

/** Remove a file, if there is one. */
export const discard = (file: string): void => patiently(() => rmSync(file, { force: true }))

/** Remove a folder, if there is one, and all that is in it. */
export const discardFolder = (folder: string): void => patiently(() => rmSync(folder, { recursive: true, force: true }))
