import { existsSync } from 'node:fs'
import path from 'node:path'
import type { PublishedSite } from '@findings/core'
import { countOf, paragraph, tooManyWarnings } from '../closing.js'
import { deliver, isForPeople, ownsOut } from '../deliver.js'
import { type ExitCode, exitCodes } from '../exit-code.js'
import { number, plural } from '../plural.js'
import { siteFiles } from '../site-files.js'
import { rootOf, type SiteFlags } from '../site-flags.js'
import type { Terminal } from '../terminal.js'
import { codeOf, type Verified, verifyAndPublish } from '../verify.js'
import { version } from '../version.js'
import { visible } from '../visible.js'
import { wrap } from '../wrap.js'
import { buildAgain } from './build-again.js'
import { siteName } from './site-name.js'
import { stats } from './stats.js'
import { summary } from './summary.js'

/** What `findings build` may be told; folders and files are absolute. */
export interface BuildFlags extends SiteFlags {
  readonly out?: string
  readonly site?: string
  readonly base?: string
  readonly drafts?: true
  readonly verify?: true
  readonly stats?: true
}

const prettyTo = 'err'

/** Build a site, and tell the terminal how it went. */
export async function runBuild(given: BuildFlags, terminal: Terminal): Promise<ExitCode> {
  // Both builds of --verify see what is public at one instant.
  const flags = given.verify && given.now === undefined ? { ...given, now: thisMinute() } : given
  const {
    out,
    site,
    base,
    drafts,
    maxWarnings,
    now,
    rule,
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
  const verified = await verifyAndPublish(flags, settings, terminal)
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
    const about = {
      name: siteName(config),
      hasDrafts: drafts === true,
      ...(now !== undefined && { now }),
      duration: performance.now(),
      isAbove,
    }
    channel.write(summary(result, about, channel))
    if (flags.stats) channel.write(stats(result, about.duration, channel))
  }
  if (flags.verify && verified.outcome === 'built' && verified.built) {
    const { config, result } = verified.built
    const differences = await buildAgain(
      config,
      { ...settings, ...(now && { now }), ...(rule && { rules: rule }) },
      result,
    )
    const { err } = terminal
    err.write(told(differences, result.files.length, { isQuiet, columns: err.columns }))
    if (differences.length > 0) return exitCodes.failed
  }
  return codeOf[verified.outcome]
}

/** Now, as `--now` takes it. */
const thisMinute = (): string => `${new Date().toISOString().slice(0, 16)}Z`

function told(
  differences: readonly string[],
  files: number,
  { isQuiet, columns }: { readonly isQuiet: boolean; readonly columns: number },
): string {
  if (differences.length === 0)
    return isQuiet ? '' : `Built again from nothing: all ${number(files)} files are the same.\n`
  const list = differences.slice(0, 20).map((file) => `  ${visible(file)}\n`)
  const more = differences.length > list.length ? `  and ${number(differences.length - list.length)} more\n` : ''
  const head = `Built again from nothing: ${plural(differences.length, 'file differs', 'files differ')}.\n`
  const advice = [
    'Somebody has changed the published files or `.findings/`, or this is a bug in Findings: please report it.',
    'To make all of them anew, delete the output folder and `.findings/`.',
  ]
  return `${head}${list.join('')}${more}${wrap(advice.join('\n'), columns).join('\n')}\n`
}

function closingOf({ problems, outcome, built }: Verified<PublishedSite>, tooMany: string | undefined): string {
  if (problems.length === 0) return ''
  const out = built?.result.out ?? ''
  const lasts = out !== '' && existsSync(path.join(out, 'index.html')) ? '; the last site stays as it was' : ''
  return paragraph(countOf(problems), tooMany, outcome === 'built' ? '' : `Nothing was written${lasts}.`)
}
