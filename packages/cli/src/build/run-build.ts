import { existsSync } from 'node:fs'
import path from 'node:path'
import { countOf, paragraph, tooManyWarnings } from '../closing.js'
import { deliver, isForPeople, ownsOut } from '../deliver.js'
import type { ExitCode } from '../exit-code.js'
import { siteFiles } from '../site-files.js'
import type { Terminal } from '../terminal.js'
import { codeOf, rootOf, type SiteFlags, type Verified, verify } from '../verify.js'
import { version } from '../version.js'
import { siteName } from './site-name.js'
import { summary } from './summary.js'

/** What `findings build` may be told; folders and files are absolute. */
export interface BuildFlags extends SiteFlags {
  readonly out?: string
  readonly site?: string
  readonly base?: string
  readonly drafts?: true
}

const prettyTo = 'err'

/** Build a site, and tell the terminal how it went. */
export async function runBuild(flags: BuildFlags, terminal: Terminal): Promise<ExitCode> {
  const {
    out,
    site,
    base,
    drafts,
    maxWarnings,
    reporter: choices = [{ name: 'pretty' }],
    quiet: isQuiet = false,
  } = flags
  const settings = {
    ...(out !== undefined && { out }),
    ...(site !== undefined && { site }),
    ...(base !== undefined && { base }),
    ...(drafts && { drafts }),
    ...(maxWarnings !== undefined && { maxWarnings }),
  }
  const verified = await verify(flags, settings, terminal)
  const tooMany = tooManyWarnings(verified.problems, maxWarnings)
  const report = {
    ...siteFiles(rootOf(flags)),
    problems: verified.problems,
    checked: verified.checked.length,
    closing: closingOf(verified, tooMany),
    ...(tooMany && { tooMany }),
    version: version(),
  }
  deliver(report, terminal, { choices, prettyTo, isQuiet })
  if (verified.outcome === 'built' && verified.built && !isQuiet) {
    const { config, result } = verified.built
    const channel = ownsOut(choices, prettyTo) ? terminal.err : terminal.out
    const isAbove = choices.some(isForPeople)
    const about = { name: siteName(config), isPreview: drafts === true, duration: performance.now(), isAbove }
    channel.write(summary(result, about, channel))
  }
  return codeOf[verified.outcome]
}

function closingOf({ problems, outcome, built }: Verified, tooMany: string | undefined): string {
  if (problems.length === 0) return ''
  const out = built?.result.out ?? ''
  const lasts = out !== '' && existsSync(path.join(out, 'index.html')) ? '; the last site stays as it was' : ''
  return paragraph(countOf(problems), tooMany, outcome === 'built' ? '' : `Nothing was written${lasts}.`)
}
