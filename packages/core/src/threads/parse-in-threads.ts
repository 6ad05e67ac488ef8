import { availableParallelism } from 'node:os'
import { draftFrom } from '../memo/disk/draft-bytes.js'
import type { Draft } from '../story/draft.js'
import type { SourceFile } from '../story/source-file.js'
import type { ParsedBatch, ThreadSettings } from './draft-worker.js'
import { startPool } from './start-pool.js'

/** A thread costs about half a second to start: fewer files than this are parsed sooner without. */
export const worthwhile = 400

/** Files that one message carries: with fewer, the messages take longer than the work. */
const batchSize = 32

/** How many threads parse when nobody chose: a machine's processors, of which the first eight help. */
export const usualThreads = (): number => Math.min(availableParallelism(), 8)

/**
 * Parse files in threads; which thread parses what does not show. Files that are not among the drafts are left to the caller: all, when
 * the config comes to something else each time it is loaded.
 */
export async function parseInThreads(
  files: readonly SourceFile[],
  threads: number,
  settings: ThreadSettings,
): Promise<Map<SourceFile, Draft>> {
  const count = Math.ceil(files.length / batchSize)
  const batches = Array.from({ length: count }, (_, n) => files.slice(n * batchSize, (n + 1) * batchSize))
  const drafts = new Map<SourceFile, Draft>()
  if (count < 2) return drafts
  const { run, end } = await startPool('draft-worker', Math.min(threads, count), settings, {
    resourceLimits: { maxYoungGenerationSizeMb: 64 }, // what one story needs is garbage with the next: it is rarely worth collecting
  })
  const parseBatch = async (batch: readonly SourceFile[]) => {
    // What goes wrong in a thread goes wrong again, or not, where it can be told.
    const parsed: ParsedBatch = await run(batch).catch(() => undefined)
    if (!parsed) return
    let at = 0
    for (const [index, file] of batch.entries()) {
      const length = parsed.lengths[index] ?? -1
      if (length < 0) continue
      const { buffer, byteOffset } = parsed.bytes
      drafts.set(file, draftFrom(Buffer.from(buffer, byteOffset + at, length)))
      at += length
    }
  }
  try {
    await Promise.all(batches.map(parseBatch))
  } finally {
    await end()
  }
  return drafts
}
