import { loadConfig, type Survey, survey } from '@findings/core'
import { countOf, paragraph } from '../closing.js'
import { type ExitCode, exitCodes } from '../exit-code.js'
import { createProgress } from '../progress.js'
import { jsonText } from '../reporters/json-text.js'
import { siteFiles } from '../site-files.js'
import { tellProblems } from '../tell-problems.js'
import type { Terminal } from '../terminal.js'
import { rootOf, type SiteFlags } from '../verify.js'
import { version } from '../version.js'
import { statusJson } from './status-json.js'
import { statusText } from './status-text.js'

/** What `findings status` may be told; folders and files are absolute. */
export interface StatusFlags extends Pick<SiteFlags, 'root' | 'config' | 'now'> {
  /** How many days ahead are told. */
  readonly days: number
  readonly json?: true
}

/** Say to people, or to programs, what of a site is public, what is not and why, and what changes when. */
export async function runStatus(flags: StatusFlags, terminal: Terminal): Promise<ExitCode> {
  const { out } = terminal
  const root = rootOf(flags)
  const found = await surveyOf(flags, terminal)
  if (flags.json) out.write(jsonText(statusJson(found, version())))
  else if (found.outcome === 'surveyed')
    out.write(statusText(found, { days: flags.days, pathOf: siteFiles(root).pathOf }, out))
  else tellProblems(root, { problems: found.problems, closing: paragraph(countOf(found.problems)) }, terminal)
  return codes[found.outcome]
}

const codes: Readonly<Record<Survey['outcome'], ExitCode>> = {
  surveyed: exitCodes.fine,
  failed: exitCodes.failed,
  misconfigured: exitCodes.misused,
}

async function surveyOf(flags: StatusFlags, { err }: Terminal): Promise<Survey> {
  const { config: file, now } = flags
  const root = rootOf(flags)
  const progress = createProgress(err, { isQuiet: false, writes: false })
  try {
    progress.show('config')
    const loaded = await loadConfig({ root, ...(file && { file }) })
    if ('problems' in loaded) return { outcome: 'misconfigured', problems: loaded.problems }
    return await survey(loaded.config, { root, onStage: progress.show, ...(now !== undefined && { now }) })
  } finally {
    progress.end()
  }
}
