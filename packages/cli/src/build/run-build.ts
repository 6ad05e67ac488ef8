import { type BuildResult, build, loadConfig } from '@findings/core'
import { type ExitCode, exitCodes } from '../exit-code.js'
import { printProblems } from '../print-problems.js'
import { createProgress } from '../progress.js'
import type { Terminal } from '../terminal.js'
import { siteName } from './site-name.js'
import { summary } from './summary.js'

/** What `findings build` may be told; folders and files are absolute. */
export interface BuildFlags {
  readonly root?: string
  readonly config?: string
  readonly out?: string
  readonly site?: string
  readonly base?: string
  readonly now?: string
  readonly drafts?: true
  readonly quiet?: true
}

/** Build a site, and tell the terminal how it went. */
export async function runBuild(flags: BuildFlags, { out, err }: Terminal): Promise<ExitCode> {
  const { config: file, quiet: isQuiet = false, root = process.cwd(), ...options } = flags
  const progress = createProgress(err, { isQuiet })
  try {
    progress.show('config')
    const loaded = await loadConfig({ root, ...(file && { file }) })
    progress.end()
    if ('problems' in loaded) {
      printProblems(loaded.problems, { root, channel: err })
      return exitCodes.misused
    }
    const { config } = loaded
    const result = await build(config, { ...options, root, onStage: progress.show })
    progress.end()
    printProblems(result.problems, { root, channel: err, out: result.out })
    if (result.outcome === 'built' && !isQuiet) {
      const site = { name: siteName(config), isPreview: flags.drafts === true, duration: performance.now() }
      out.write(summary(result, site, out))
    }
    return codes[result.outcome]
  } finally {
    progress.end()
  }
}

const codes: Readonly<Record<BuildResult['outcome'], ExitCode>> = {
  built: exitCodes.fine,
  failed: exitCodes.failed,
  misconfigured: exitCodes.misused,
}
