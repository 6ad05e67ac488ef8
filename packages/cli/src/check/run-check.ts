import path from 'node:path'
import { member } from '../build/member.js'
import { countOf, paragraph, tooManyWarnings } from '../closing.js'
import { deliver } from '../deliver.js'
import { type ExitCode, exitCodes } from '../exit-code.js'
import { plural } from '../plural.js'
import { siteFiles } from '../site-files.js'
import { rootOf, type SiteFlags } from '../site-flags.js'
import type { Terminal } from '../terminal.js'
import { type Verified, verify } from '../verify.js'
import { version } from '../version.js'
import { visible } from '../visible.js'
import { wrap } from '../wrap.js'
import { select } from './select.js'

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
  const { problems, checked, unmatched } = selects
    ? select(verified, only, { root, content: contentOf(verified, root) })
    : { ...verified, unmatched: [] }
  for (const { glob, meant } of unmatched) {
    const hint = meant === undefined ? `. ${whatItTakes}` : `, did you mean ${meant}?`
    terminal.err.write(
      `${wrap(visible(`No file of the site matches --only ${glob}${hint}`), terminal.err.columns).join('\n')}\n`,
    )
  }
  // Were this fine, a slip in the glob would let everything pass.
  if (selects && unmatched.length === only.length) return exitCodes.misused

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

const whatItTakes =
  'It takes a file, a folder or a glob, which begins at the working directory, at the site or at its content folder.'

/** The folder of the stories, absolute. */
function contentOf({ built }: Verified, root: string): string {
  const content = member(built?.config.user, 'content')
  return path.resolve(root, typeof content === 'string' ? content : 'content')
}
