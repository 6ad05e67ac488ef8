import { type LoadedConfig, loadConfig, type Problem, type Stage } from '@findings/core'
import { createProgress } from './progress.js'
import { rootOf, type SiteFlags } from './site-flags.js'
import type { Channel } from './terminal.js'

/** Why a site cannot be worked on: its config cannot be loaded. */
interface Unloaded {
  readonly outcome: 'misconfigured'
  readonly problems: readonly Problem[]
}

/** How the terminal shows how far the work is. */
interface Shown {
  readonly channel: Channel
  readonly isQuiet?: boolean
  readonly writes?: boolean
}

/** Load the config of a site, and work with it, while the terminal shows how far that is. */
export async function withConfig<Result>(
  flags: Pick<SiteFlags, 'root' | 'config'>,
  { channel, isQuiet = false, writes = false }: Shown,
  work: (config: LoadedConfig, onStage: (stage: Stage) => void) => Promise<Result>,
): Promise<Result | Unloaded> {
  const { config: file } = flags
  const progress = createProgress(channel, { isQuiet, writes })
  try {
    progress.show('config')
    const loaded = await loadConfig({ root: rootOf(flags), ...(file && { file }) })
    if ('problems' in loaded) return { outcome: 'misconfigured', problems: loaded.problems }
    return await work(loaded.config, progress.show)
  } finally {
    progress.end()
  }
}
