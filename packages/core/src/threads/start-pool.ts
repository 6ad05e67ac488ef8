import type { Options, Tinypool } from 'tinypool'
import { workerFile } from './worker-file.js'

/** Threads that all run one worker file. A task that a thread cannot do rejects. */
export interface Pool {
  readonly run: Tinypool['run']
  /** Stop the threads, with whatever they have to do. Never rejects. */
  readonly end: () => Promise<void>
}

/** Start so many threads of a worker, which is given `settings`. */
export async function startPool(worker: string, threads: number, settings: unknown, options: Options): Promise<Pool> {
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    ...options,
    filename: workerFile(worker),
    workerData: settings,
    minThreads: threads,
    maxThreads: threads,
    execArgv: [],
  })
  const end = () => pool.destroy().catch(() => {}) // a thread may break while it ends
  pool.on('error', end) // a thread broke that had nothing to do
  return { run: (task) => pool.run(task), end }
}
