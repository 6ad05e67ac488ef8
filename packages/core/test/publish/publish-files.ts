import { beginPublish } from '../../src/publish/publish.js'

/** Publish files, all at once. */
export function publish(out: string, files: ReadonlyMap<string, Uint8Array>, preview = false) {
  const begun = beginPublish(out, preview)
  if ('faults' in begun) return begun
  try {
    for (const [path, bytes] of files) begun.publication.put(path, bytes)
    return begun.publication.commit()
  } finally {
    begun.publication.end()
  }
}
