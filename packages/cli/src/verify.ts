import {
  type BuildResult,
  type BuildSettings,
  build,
  type LoadedConfig,
  loadConfig,
  type Problem,
} from '@findings/core'
import { type ExitCode, exitCodes } from './exit-code.js'
import { createProgress } from './progress.js'
import type { ReporterChoice } from './reporter-argument.js'
import type { RuleChoices } from './rule-argument.js'
import type { Terminal } from './terminal.js'

/** What both `build` and `check` may be told; folders and files are absolute. */
export interface SiteFlags {
  readonly root?: string
  readonly config?: string
  readonly now?: string
  readonly maxWarnings?: number
  readonly rule?: RuleChoices
  readonly reporter?: readonly ReporterChoice[]
  readonly quiet?: true
}

/** What running the engine gave; there is neither a config nor a result when the config cannot be loaded. */
export interface Verified {
  readonly outcome: BuildResult['outcome']
  readonly problems: readonly Problem[]
  readonly checked: readonly string[]
  readonly built?: { readonly config: LoadedConfig; readonly result: BuildResult }
}

/** Load the config of a site and run the engine, while the terminal shows how far it is. */
export async function verify(flags: SiteFlags, settings: BuildSettings, { err }: Terminal): Promise<Verified> {
  const { config: file, rule: rules, now, quiet: isQuiet = false } = flags
  const root = rootOf(flags)
  const progress = createProgress(err, { isQuiet, writes: settings.write !== false })
  try {
    progress.show('config')
    const loaded = await loadConfig({ root, ...(file && { file }) })
    if ('problems' in loaded) return { outcome: 'misconfigured', problems: loaded.problems, checked: [] }
    const { config } = loaded
    const result = await build(config, {
      cache: true,
      ...settings,
      root,
      onStage: progress.show,
      ...(now && { now }),
      ...(rules && { rules }),
    })
    return { ...result, built: { config, result } }
  } finally {
    progress.end()
  }
}

/** The folder of the site. */
export const rootOf = ({ root = process.cwd() }: SiteFlags): string => root

/** How the process ends after a build. */
export const codeOf: Readonly<Record<BuildResult['outcome'], ExitCode>> = {
  built: exitCodes.fine,
  failed: exitCodes.failed,
  misconfigured: exitCodes.misused,
}
