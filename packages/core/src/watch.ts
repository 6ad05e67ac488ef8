import type { Stage } from './build-result.js'
import type { BuildOptions } from './config/config.js'
import type { Problem } from './problems.js'
import { createSession, type Devices } from './watch/session.js'
import { startEngine } from './watch/start-engine.js'
import { watchFiles } from './watch/watch-files.js'
import type { HiddenStory } from './watch/whereabouts.js'

/** What to watch, and how to build it. */
export interface WatchSettings extends Omit<BuildOptions, 'out' | 'fingerprint'> {
  /** The project's folder. */
  readonly root: string
  /** The config file, when it is not the one that `loadConfig` would find. */
  readonly configFile?: string
  /** Ends the watching: files, worker and results. */
  readonly signal: AbortSignal
  /**
   * Called once it is known that nobody else watches the project, before its first build, which waits for it. What it throws
   * ends the watching.
   */
  readonly onStart?: () => void | Promise<void>
  /** Look at all files again and again, for folders whose system tells of no changes (network drives, some containers). */
  readonly poll?: boolean
  /** Told while images are made smaller, which takes long at a first start: how many are there, and how many there will be. */
  readonly onImage?: (done: number, total: number) => void
  /** Each event `rebuild` of it asks for a build from nothing. */
  readonly rebuild?: EventTarget
}

export { WatchedError } from './watch/watched-error.js'

/** What one build changed, and what is wrong. While something is, the last good site stays on disk. */
export interface WatchResult {
  /** `misconfigured`: the config is at fault; `failed`: content, theme or the machine are. */
  readonly outcome: 'built' | 'failed' | 'misconfigured'
  /** Source files that changed, as project-relative paths; empty at the first build. */
  readonly causes: readonly string[]
  /** Output files that were written and removed, as paths in `out`. */
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  /** Every output file of the last good site; the same array while it names the same files. */
  readonly files: readonly string[]
  /** Stories that are no part of the site, and why; the same array while they are the same. */
  readonly hidden: readonly HiddenStory[]
  readonly problems: readonly Problem[]
  /** Site paths, without base, of files with problems, by file: those that their pages have, or would have. */
  readonly addresses: Readonly<Record<string, string>>
  /** What went wrong beside the content, such as a full disk. */
  readonly failure?: string
  /** The folder of the last good site, absolute; it need not exist before there is one. */
  readonly out: string
  /** `site.base` of the last good site: begins and ends in a slash. */
  readonly base: string
  /** Pages that this build rendered. */
  readonly pages: number
  /** Milliseconds of each stage; `total` from the first sign of a change to the last byte on disk. */
  readonly timings: Readonly<Partial<Record<Stage, number>>> & { readonly total: number }
  /** What users should know of the watching itself, said once. */
  readonly notices: readonly string[]
}

/**
 * Build a site, and build it again whenever something changes, until the signal aborts. Results come as they are made; bad
 * content, templates and configs never end it, and it never throws for them. It throws a `WatchedError` when the project is
 * being watched already: two would write to the same folder.
 */
export const watch = (settings: WatchSettings): AsyncIterable<WatchResult> => watchWith(settings, {})

/** `watch` with other devices than the real ones. */
export const watchWith = (settings: WatchSettings, devices: Partial<Devices>): AsyncIterable<WatchResult> =>
  createSession(settings, { startEngine, watchFiles, ...devices })
