import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { draftFrom } from '../memo/disk/draft-bytes.js'
import type { Draft } from '../story/draft.js'
import type { SourceFile } from '../story/source-file.js'
import type { ParsedBatch, ThreadSettings } from './draft-worker.js'
import { startPool } from './start-pool.js'

/** A thread takes as long to start and to warm up as the main one needs for so many files, or pages: with fewer it is sooner alone. Measured with two processors. */
export const worthwhile = 1500

/** Files that one message carries: with fewer, the messages take longer than the work. */
const batchSize = 32

/** Batches that a thread is given at once, so that it has something to do while the main one is busy. */
const batchesAtOnce = 3

/** How many threads work when nobody chose, with the main one: a machine's processors, of which the first eight help. */
export const usualThreads = (): number => Math.min(availableParallelism(), 8)

/**
 * Parse files here, with `parseHere`, and in threads beside this one; who parses what does not show. What a thread cannot tell is parsed here, as
 * is all that is still with a thread when nothing else is left.
 */
export async function parseInThreads(
  files: readonly SourceFile[],
  threads: number,
  settings: ThreadSettings,
  parseHere: (file: SourceFile) => Promise<Draft>,
): Promise<ReadonlyMap<SourceFile, Draft>> {
  const count = Math.ceil(files.length / batchSize)
  const waiting = Array.from({ length: count }, (_, n) => files.slice(n * batchSize, (n + 1) * batchSize))
  const drafts = new Map<SourceFile, Draft>()
  const pool = await startPool('draft-worker', Math.min(threads, count), settings, {
    concurrentTasksPerWorker: batchesAtOnce,
    resourceLimits: { maxYoungGenerationSizeMb: 64 }, // what one story needs is garbage with the next: it is rarely worth collecting
  })
  const sent = new Set<readonly SourceFile[]>()
  const feed = async () => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      sent.add(batch)
      const parsed: ParsedBatch = await pool.run(batch).catch(() => undefined) // what goes wrong there is told here
      if (!parsed) return
      for (const [file, draft] of draftsIn(batch, parsed)) drafts.set(file, draft)
      if (batch.every((file) => drafts.has(file))) sent.delete(batch)
    }
  }
  try {
    for (let n = 0; n < threads * batchesAtOnce; n++) void feed()
    for (let batch = waiting.pop() ?? first(sent); batch; batch = waiting.pop() ?? first(sent)) {
      for (const file of batch) {
        if (!drafts.has(file)) drafts.set(file, await parseHere(file))
      }
      sent.delete(batch)
      await setImmediate() // threads may have answered, and others want to work too
    }
  } finally {
    await pool.end()
  }
  return drafts
}

const first = <T>(set: ReadonlySet<T>): T | undefined => set.values().next().value

/** The drafts that a thread could make bytes of. */
function* draftsIn(batch: readonly SourceFile[], { bytes, lengths }: NonNullable<ParsedBatch>) {
  const { buffer, byteOffset } = bytes
  let at = byteOffset
  for (const [index, file] of batch.entries()) {
    const length = lengths[index] ?? -1
    if (length < 0) continue
    yield [file, draftFrom(Buffer.from(buffer, at, length))] as const
    at += length
  }
}
