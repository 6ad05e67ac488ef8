import path from 'node:path'
import { type BuildResult, build, loadConfig } from '@findings/core'
import type { Command } from 'commander'
import { type ExitCode, exitCodes } from '../exit-code.js'
import { printProblems } from '../print-problems.js'
import { createProgress } from '../progress.js'
import type { Terminal } from '../terminal.js'
import { publishFolder } from './publish-folder.js'
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
export async function runBuild(flags: BuildFlags, command: Command, { out, err }: Terminal): Promise<ExitCode> {
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
    if (flags.drafts) refuseWithin(publishFolder(config), flags.out ?? path.join(root, '.findings/preview'), command)
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

/** Keep drafts out of the folder that is published, and out of what is below it. */
function refuseWithin(published: string, out: string, command: Command): void {
  if (out !== published && !out.startsWith(published + path.sep)) return
  command.error(
    'error: drafts cannot be built into the folder that is published; name another one with `--out`, or none.',
    { exitCode: exitCodes.misused },
  )
}
