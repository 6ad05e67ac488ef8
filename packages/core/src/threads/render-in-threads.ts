import type { PageAsJson, RenderedPage, RenderSettings } from './render-worker.js'
import { startPool } from './start-pool.js'

/** Threads that render pages. */
export interface RenderingThreads {
  /** What became of pages, in their order; their files are left where the settings say. Undefined when a thread could not tell. */
  readonly render: (pages: readonly PageAsJson[]) => Promise<readonly RenderedPage[] | undefined>
  /** Stop the threads, with whatever they have to do. */
  readonly end: () => Promise<void>
}

/** Pages that one message carries. */
export const pagesAtOnce = 32

/** Messages that a thread is given at once, so that it has something to do while the main one is busy. */
export const tasksAtOnce = 8

/** Start threads. Which one renders what does not show. */
export async function startRendering(threads: number, settings: RenderSettings): Promise<RenderingThreads> {
  const { run, end } = await startPool('render-worker', threads, settings, { concurrentTasksPerWorker: tasksAtOnce })
  return {
    // What goes wrong in a thread goes wrong again, or not, where it can be told.
    render: (pages) => run(pages).catch(() => undefined),
    end,
  }
}
