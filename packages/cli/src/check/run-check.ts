import { countOf, paragraph, tooManyWarnings } from '../closing.js'
import { deliver } from '../deliver.js'
import { type ExitCode, exitCodes } from '../exit-code.js'
import { plural } from '../plural.js'
import { siteFiles } from '../site-files.js'
import { rootOf, type SiteFlags } from '../site-flags.js'
import type { Terminal } from '../terminal.js'
import { verify } from '../verify.js'
import { version } from '../version.js'
import { selectOrTell } from './select-or-tell.js'

/** What `findings check` may be told; folders and files are absolute. */
export interface CheckFlags extends SiteFlags {
  readonly only?: readonly string[]
}

/** Check a site as a build would, and report what is wrong; nothing is written but reports. */
export async function runCheck(flags: CheckFlags, terminal: Terminal): Promise<ExitCode> {
  const { only = [], maxWarnings, reporter: choices = [{ name: 'pretty' }], quiet: isQuiet = false } = flags
  const root = rootOf(flags)
  const verified = await verify(flags, terminal)
  const isMisconfigured = verified.outcome === 'misconfigured'
  // What is wrong with the config concerns every file, and may have kept them from being checked.
  const selects = only.length > 0 && !isMisconfigured
  const { problems, checked } = selects
    ? selectOrTell(verified, only, { root, config: verified.built?.config }, terminal)
    : verified
  // Were this fine, a slip in the glob would let everything pass.
  if (selects && problems.length + checked.length === 0) return exitCodes.misused

  const tooMany = tooManyWarnings(problems, maxWarnings)
  const fails = tooMany !== undefined || problems.some(({ severity }) => severity === 'error')
  const nothingElse = isMisconfigured && checked.length === 0 ? 'The stories were not checked.' : ''
  const closing =
    problems.length === 0
      ? `No problems in ${plural(checked.length, 'file')}.`
      : paragraph(countOf(problems), tooMany, nothingElse)
  const report = { problems, checked: checked.length, closing, ...(tooMany && { tooMany }), version: version() }
  deliver({ ...siteFiles(root), ...report }, terminal, { choices, prettyTo: 'out', isQuiet })
  if (isMisconfigured) return exitCodes.misused
  return fails ? exitCodes.failed : exitCodes.fine
}
