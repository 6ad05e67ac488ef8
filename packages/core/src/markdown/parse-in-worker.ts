import { Worker } from 'node:worker_threads'
import type { Root } from 'mdast'
import { workerFile } from '../threads/worker-file.js'
import type { Excess } from './excess.js'
import type { Task } from './parse-worker.js'

export type Outcome = { readonly tree: Root } | { readonly excess: Excess }

/** Parse where it can be stopped. Gives `story-too-slow` when it had to be. */
export function parseInWorker(task: Task, patience: number): Promise<Outcome> {
  const worker = new Worker(workerFile('parse-worker'), {
    workerData: task,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 400 },
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
