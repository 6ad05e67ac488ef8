import type { FileHandle } from 'node:fs/promises'
import { contentType } from './content-type.js'
import type { Content } from './send.js'
import { withReload } from './with-reload.js'

/** The state of the site that pages are marked with, where they are. */
interface Shown {
  readonly version: string
  readonly modified: Date
}

/**
 * An open file as content to send. Publishing puts a new file in the place of the old one, which stays whole for whoever has
 * it open, so length, tag and bytes always belong together.
 */
export async function fileContent(file: string, handle: FileHandle, shown: Shown | undefined): Promise<Content> {
  const stats = await handle.stat({ bigint: true })
  const type = contentType(file)
  const state = [stats.mtimeNs, stats.size, stats.ino].map((number) => number.toString(36)).join('-')
  const modified = wholeSeconds(Number(stats.mtimeMs))
  if (!shown || !type.startsWith('text/html')) {
    return {
      type,
      size: Number(stats.size),
      etag: `"${state}"`,
      modified,
      read: ({ start, end }) => handle.createReadStream({ start, end, autoClose: false }),
    }
  }
  const page = withReload(await handle.readFile(), shown.version)
  return {
    type,
    size: page.length,
    etag: `"${state}-${shown.version}"`,
    modified: new Date(Math.max(modified.getTime(), wholeSeconds(shown.modified.getTime()).getTime())),
    read: ({ start, end }) => page.subarray(start, end + 1),
  }
}

const wholeSeconds = (milliseconds: number) => new Date(Math.floor(milliseconds / 1000) * 1000)
