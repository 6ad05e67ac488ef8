import path from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import type { Places } from './engine.js'

/** What is told of the files that are watched. */
export interface Listener {
  /** An absolute path; a folder that came or went counts as well. */
  readonly changed: (file: string) => void
  /** From now on nothing is missed. */
  readonly ready: () => void
  readonly failed: (error: unknown) => void
}

/** Files that are being watched. */
export interface FileWatcher {
  readonly close: () => Promise<void>
}

export type WatchFiles = (root: string, places: Places, poll: boolean, listener: Listener) => FileWatcher

/** Milliseconds between two looks at the same file when polling. */
const interval = 300

/** Watch the sources of a site, and the places where some may appear. */
export const watchFiles: WatchFiles = (root, places, poll, { changed, ready, failed }) => {
  const wanted = [...places.folders.map((folder) => path.join(root, folder)), ...places.modules, ...places.outside]
  const isWanted = (file: string) => wanted.some((one) => isAtOrBelow(file, one) || isAtOrBelow(one, file))
  const outside = wanted.filter((file) => !isAtOrBelow(file, root))
  const watcher: FSWatcher = watch([root, ...outside], {
    ignored: (file) => !isWanted(path.resolve(file)) || isForeign(path.relative(root, file)),
    ignoreInitial: true,
    followSymlinks: false,
    usePolling: poll,
    interval,
    binaryInterval: interval,
  })
  watcher.on('all', (_, file) => changed(path.resolve(file)))
  watcher.on('ready', ready)
  watcher.on('error', failed)
  return { close: () => watcher.close() }
}

const isAtOrBelow = (file: string, folder: string): boolean => file === folder || file.startsWith(folder + path.sep)

/** Below the project: what Findings, git and package managers write. */
const isForeign = (file: string): boolean => /(?:^|[\\/])(?:\.findings|\.git|node_modules)(?:[\\/]|$)/.test(file)
