import {
  type BuildResult,
  type BuildSettings,
  build,
  type LoadedConfig,
  type Problem,
  type PublishedSite,
  publish,
} from '@findings/core'
import { type ExitCode, exitCodes } from './exit-code.js'
import { rootOf, type SiteFlags } from './site-flags.js'
import type { Terminal } from './terminal.js'
import { withConfig } from './with-config.js'

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
  const { rule: rules, now, threads, quiet: isQuiet = false } = flags
  const verified = await withConfig(flags, { channel: err, isQuiet, writes }, async (config, onStage) => {
    const result = await engine(config, {
      root: rootOf(flags),
      onStage,
      ...(now && { now }),
      ...(rules && { rules }),
      ...(threads && { threads }),
    })
    const { outcome, problems, checked } = result
    return { outcome, problems, checked, built: { config, result } }
  })
  return { checked: [], ...verified }
}

/** How the process ends after a build. */
export const codeOf: Readonly<Record<BuildResult['outcome'], ExitCode>> = {
  built: exitCodes.fine,
  failed: exitCodes.failed,
  misconfigured: exitCodes.misused,
}
