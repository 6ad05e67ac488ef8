import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import type { Changes } from './changes.js'
import type { Listed } from './listing.js'
import { look } from './look.js'
import { foldersOf } from './output-path.js'

/** Throw, before anything is promised, for a folder that files are to be put into or deleted from and that refuses it. */
export function checkWritable(out: string, { changed, removed }: Changes, listed: Listed): void {
  const folders = new Set([...changed, ...removed].flatMap((path) => ['', ...foldersOf(path)]))
  for (const folder of folders) {
    if (listed(folder) !== 'nothing' && look(join(out, folder))?.isDirectory())
      accessSync(join(out, folder), constants.W_OK | constants.X_OK)
  }
}
