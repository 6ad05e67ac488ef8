import type { Problem } from '@findings/core'

/** `watch()` of core: build now and again whenever something changes, until the signal says to stop. */
export type Watch = (settings: WatchSettings) => AsyncIterable<WatchResult>

export interface WatchSettings {
  readonly root: string
  readonly configFile?: string
  readonly signal: AbortSignal
  readonly now?: string
  readonly drafts?: boolean
  readonly poll?: boolean
  /** An event `rebuild` asks for a build. */
  readonly rebuild?: EventTarget
}

/** What one build did. Paths of sources are relative to the project, of outputs to `out`. */
export interface WatchResult {
  readonly outcome: 'built' | 'failed' | 'misconfigured'
  /** Sources that changed; none at the first build. */
  readonly causes: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  /** All of the last good site. */
  readonly files: readonly string[]
  readonly problems: readonly Problem[]
  /** What went wrong beside the content, such as a full disk. */
  readonly failure?: string
  /** Absolute. */
  readonly out: string
  /** `site.base` of the last good site: begins and ends in a slash. */
  readonly base: string
  /** How many were rendered. */
  readonly pages: number
  /** Milliseconds. */
  readonly timings: Readonly<Record<string, number>>
  readonly notices: readonly string[]
}
