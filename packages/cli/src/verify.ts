import {
  type BuildResult,
  type BuildSettings,
  build,
  type LoadedConfig,
  loadConfig,
  type Problem,
  type PublishedSite,
  publish,
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
  readonly threads?: number
  readonly rule?: RuleChoices
  readonly reporter?: readonly ReporterChoice[]
  readonly quiet?: true
}

/** What running the engine gave; there is neither a config nor a result when the config cannot be loaded. */
export interface Verified<Result = unknown> {
  readonly outcome: BuildResult['outcome']
  readonly problems: readonly Problem[]
  readonly checked: readonly string[]
  readonly built?: { readonly config: LoadedConfig; readonly result: Result }
}

/** Load the config of a site and check it as a build would, while the terminal shows how far it is. */
export const verify = (flags: SiteFlags, terminal: Terminal): Promise<Verified> =>
  run(flags, terminal, (config, settings) => build(config, { ...settings, cache: true, write: false }), false)

/** Load the config of a site and publish it. */
export const verifyAndPublish = (
  flags: SiteFlags,
  settings: PublishSettings,
  terminal: Terminal,
): Promise<Verified<PublishedSite>> =>
  run(flags, terminal, (config, general) => publish(config, { ...settings, ...general }), true)

/** Choices of one publish. */
export type PublishSettings = Pick<BuildSettings, 'out' | 'site' | 'base' | 'drafts' | 'maxWarnings'>

type Run<Result> = (config: LoadedConfig, settings: BuildSettings) => Promise<Result>

async function run<Result extends Pick<BuildResult, 'outcome' | 'problems' | 'checked'>>(
  flags: SiteFlags,
  { err }: Terminal,
  engine: Run<Result>,
  writes: boolean,
): Promise<Verified<Result>> {
  const { config: file, rule: rules, now, threads, quiet: isQuiet = false } = flags
  const root = rootOf(flags)
  const progress = createProgress(err, { isQuiet, writes })
  try {
    progress.show('config')
    const loaded = await loadConfig({ root, ...(file && { file }) })
    if ('problems' in loaded) return { outcome: 'misconfigured', problems: loaded.problems, checked: [] }
    const { config } = loaded
    const result = await engine(config, {
      root,
      onStage: progress.show,
      ...(now && { now }),
      ...(rules && { rules }),
      ...(threads && { threads }),
    })
    const { outcome, problems, checked } = result
    return { outcome, problems, checked, built: { config, result } }
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
