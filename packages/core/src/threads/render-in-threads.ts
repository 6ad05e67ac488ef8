import type { Fault } from '../problems.js'
import type { PageAsJson, RenderSettings } from './render-worker.js'
import { workerFile } from './worker-file.js'

/** Threads that render pages. */
export interface RenderingThreads {
  /** What became of pages, in their order: HTML or a fault of each. Undefined when a thread could not tell. */
  readonly render: (pages: readonly PageAsJson[]) => Promise<readonly (string | Fault)[] | undefined>
  /** Stop the threads, with whatever they have to do. */
  readonly end: () => Promise<void>
}

/** Pages that one message carries. */
export const pagesAtOnce = 32

/** Start threads. Which one renders what does not show. */
export async function startRendering(threads: number, settings: RenderSettings): Promise<RenderingThreads> {
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: workerFile('render-worker'),
    workerData: settings,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: 4, // so that a thread has something to do while the main one is busy
    execArgv: [],
  })
  return {
    // What goes wrong in a thread goes wrong again, or not, where it can be told.
    render: (pages) => pool.run(pages).catch(() => undefined),
    end: () => pool.destroy(),
  }
}
