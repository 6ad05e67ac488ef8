import type { BuildSettings } from '../build-result.js'
import type { Config } from '../config/config.js'
import { hasPurePages } from '../memo/disk/draft-memo.js'
import { usualThreads, worthwhile } from './parse-in-threads.js'
import { type RenderingThreads, startRendering, tasksAtOnce } from './render-in-threads.js'
import type { RenderSettings } from './render-worker.js'

/** When to render in threads, and how to begin. */
export interface RenderingHelp {
  /** How many pages are sooner rendered without. */
  readonly after: number
  /** How many messages may wait for answers: while there are so many, it is sooner done here. */
  readonly atOnce: number
  readonly start: (settings: RenderSettings) => Promise<RenderingThreads>
}

/** Threads for the pages of a site: undefined when nobody knows whether JSON gives a view of its own code back as it was. */
export function renderingThreads(config: Config, { threads }: BuildSettings): RenderingHelp | undefined {
  if (threads === 1 || !hasPurePages(config)) return undefined
  const count = threads ?? usualThreads() - 1 // one processor goes on planning
  if (count < 1) return undefined
  const after = threads === undefined ? worthwhile : 0
  return { after, atOnce: tasksAtOnce * count, start: (settings) => startRendering(count, settings) }
}
