import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Root } from 'mdast'
import type { Excess } from './excess.js'
import type { Task } from './parse-worker.js'

export type Outcome = { readonly tree: Root } | { readonly excess: Excess }

/** Parse where it can be stopped. Gives `story-too-slow` when it had to be. */
export function parseInWorker(task: Task, patience: number): Promise<Outcome> {
  const worker = new Worker(workerFile(), {
    workerData: task,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  let timer: NodeJS.Timeout | undefined
  return new Promise<Outcome>((resolve, reject) => {
    const stop = (): void => resolve({ excess: { rule: 'story-too-slow', at: undefined, values: {} } })
    worker.once('online', () => {
      timer = setTimeout(stop, patience)
    })
    worker.once('message', resolve)
    worker.once('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError) stop()
      else reject(new Error('The Markdown worker failed', { cause: error }))
    })
  }).finally(async () => {
    clearTimeout(timer)
    await worker.terminate()
  })
}

/** Beside the bundle; where the source itself runs, as under a test runner, the worker of the last build. */
function workerFile(): string {
  const candidates = ['./parse-worker.js', '../../dist/parse-worker.js'].map((path) => new URL(path, import.meta.url))
  const [first, second] = candidates.map((url) => fileURLToPath(url))
  if (first && existsSync(first)) return first
  if (second && existsSync(second)) return second
  throw new Error('parse-worker.js is missing: build @findings/core')
}
