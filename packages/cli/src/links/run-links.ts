import { type LoadedConfig, type OutwardLinks, outwardLinks, type Problem } from '@findings/core'
import { selectOrTell } from '../check/select-or-tell.js'
import { countOf, paragraph, tooManyWarnings } from '../closing.js'
import { deliver } from '../deliver.js'
import { type ExitCode, exitCodes } from '../exit-code.js'
import { siteFiles } from '../site-files.js'
import { rootOf, type SiteFlags } from '../site-flags.js'
import type { Terminal } from '../terminal.js'
import { version } from '../version.js'
import { withConfig } from '../with-config.js'
import { knownFile } from './known-addresses.js'
import { learn, type OnExit } from './learn.js'
import { linksSummary } from './links-summary.js'
import { createMemory } from './memory.js'
import { sortAddresses } from './sort-addresses.js'

/** What `findings links` may be told; folders and files are absolute. */
export interface LinksFlags extends SiteFlags {
  readonly drafts?: true
  readonly only?: readonly string[]
  readonly allowPrivate?: true
  /** Seconds that one request may take. */
  readonly timeout: number
  /** Minutes that all of them may take. */
  readonly minutes: number
  /** Days for which an address that answered is not asked again. */
  readonly maxAge: number
}

/** What the command meets outside of itself. */
export interface World {
  readonly terminal: Terminal
  readonly onExit: OnExit
}

/** Ask other sites whether what the site links to is still there, and report what is not. */
export async function runLinks(flags: LinksFlags, { terminal, onExit }: World): Promise<ExitCode> {
  const { only = [], allowPrivate = false, maxAge, maxWarnings, quiet: isQuiet = false } = flags
  const root = rootOf(flags)
  const { config, links } = await findLinks(flags, terminal)
  if (links.outcome !== 'listed') {
    // Warnings are for `check` to tell: they keep nobody from asking.
    const problems = links.problems.filter(isError)
    const closing = paragraph(countOf(problems), 'No other site was asked.')
    report({ ...links, problems, closing }, flags, terminal)
    return links.outcome === 'misconfigured' ? exitCodes.misused : exitCodes.failed
  }
  const { addresses, problemsOf } = links
  const all = config ? [...links.checked, config.file] : links.checked
  const selected =
    only.length > 0 ? selectOrTell({ checked: all, problems: [] }, only, { root, config }, terminal).checked : all
  // Were this fine, a slip in the glob would let everything pass.
  if (selected.length === 0) return exitCodes.misused

  const chosen = new Set(selected)
  const named = addresses.filter(({ files }) => files.some((file) => chosen.has(file))).map(({ url }) => url)
  const sorted = sortAddresses(named, allowPrivate)
  const memory = createMemory(knownFile(root), {
    named: new Set(addresses.map(({ url }) => url)),
    maxAge: maxAge * day,
    now: Date.now(),
  })
  const known = sorted.urls.filter(memory.isThere).length
  const learned = await learn(sorted.urls, memory, {
    userAgent: `Findings/${version()} (+${links.site})`,
    timeout: flags.timeout * 1000,
    limit: flags.minutes * minute,
    ...{ allowPrivate, isQuiet, onExit, channel: terminal.err },
  })

  const problems = problemsOf(learned.answers).filter(({ file }) => chosen.has(file))
  const checked = links.checked.filter((file) => chosen.has(file))
  const tooMany = tooManyWarnings(problems, maxWarnings)
  const closing = paragraph(
    problems.length > 0 ? countOf(problems) : undefined,
    tooMany,
    linksSummary({ ...sorted, ...learned, known, maxAge }),
  )
  report({ problems, checked, closing, tooMany }, flags, terminal)
  const fails = tooMany !== undefined || problems.some(isError)
  return fails ? exitCodes.failed : exitCodes.fine
}

const isError = ({ severity }: Problem): boolean => severity === 'error'

const minute = 60_000
const day = 24 * 60 * minute

async function findLinks(
  flags: LinksFlags,
  { err }: Terminal,
): Promise<{ readonly config?: LoadedConfig; readonly links: OutwardLinks }> {
  const { now, drafts, rule: rules, threads, quiet: isQuiet = false } = flags
  const found = await withConfig(flags, { channel: err, isQuiet }, async (config, onStage) => ({
    config,
    links: await outwardLinks(config, {
      root: rootOf(flags),
      onStage,
      ...(now && { now }),
      ...(drafts && { drafts }),
      ...(rules && { rules }),
      ...(threads && { threads }),
    }),
  }))
  return 'links' in found ? found : { links: { ...found, checked: [] } }
}

interface Reported {
  readonly problems: readonly Problem[]
  readonly checked: readonly string[]
  readonly closing: string
  readonly tooMany?: string | undefined
}

function report({ checked, tooMany, ...rest }: Reported, flags: LinksFlags, terminal: Terminal): void {
  const { reporter: choices = [{ name: 'pretty' }], quiet: isQuiet = false } = flags
  const whole = { ...siteFiles(rootOf(flags)), ...rest, checked: checked.length, version: version() }
  deliver({ ...whole, ...(tooMany && { tooMany }) }, terminal, { choices, prettyTo: 'out', isQuiet })
}
