import { type Survey, survey } from '@findings/core'
import { countOf, paragraph } from '../closing.js'
import { type ExitCode, exitCodes } from '../exit-code.js'
import { jsonText } from '../reporters/json-text.js'
import { siteFiles } from '../site-files.js'
import { rootOf, type SiteFlags } from '../site-flags.js'
import { tellProblems } from '../tell-problems.js'
import type { Terminal } from '../terminal.js'
import { version } from '../version.js'
import { withConfig } from '../with-config.js'
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
  const { now } = flags
  const found: Survey = await withConfig(flags, { channel: terminal.err }, (config, onStage) =>
    survey(config, { root, onStage, ...(now !== undefined && { now }) }),
  )
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
