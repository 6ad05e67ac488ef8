import path from 'node:path'
import { build as buildSite, loadConfig } from '@findings/core'
import type { Command } from 'commander'
import { baseArgument, fileArgument, folderArgument, nowArgument, siteArgument } from '../build/arguments.js'
import { examples, exitCodeHelp } from '../build/build-help.js'
import { isPublished } from '../build/is-published.js'
import { siteName } from '../build/site-name.js'
import { summary } from '../build/summary.js'
import { type ExitCode, exitCodes } from '../exit-code.js'
import { printProblems } from '../print-problems.js'
import { createProgress } from '../progress.js'
import type { Terminal } from '../terminal.js'
import type { RegisterCommand } from './register-command.js'

/** What `findings build` may be told. */
interface BuildFlags {
  readonly root?: string
  readonly config?: string
  readonly out?: string
  readonly site?: string
  readonly base?: string
  readonly now?: string
  readonly drafts?: true
  readonly quiet?: true
}

/** `findings build`: check a site, render it, publish its files. */
export const build: RegisterCommand = (program, terminal, finish) => {
  program
    .command('build')
    .summary('check the stories and write the website')
    .description(
      'Check all stories of a site, render its pages and write them to the output folder. ' +
        'While there is any error nothing is written, and the last site stays as it was.',
    )
    .usage('[options]')
    .option('--root <folder>', 'folder of the site (default: the working directory)', folderArgument)
    .option(
      '--config <file>',
      'config of the site (default: findings.config.ts, .mts, .js or .mjs in the root)',
      fileArgument,
    )
    .option('--out <folder>', 'folder to write to (default: `out` of the config, else dist in the root)')
    .option('--site <url>', 'public address of the site, in place of `site.url`', siteArgument)
    .option('--base <path>', 'path that the site stands under, in place of `site.base`', baseArgument)
    .option('--now <instant>', 'show what is public at this instant or on this day (default: the present)', nowArgument)
    .option('--drafts', 'build a preview with drafts, embargoed and future stories (default folder: .findings/preview)')
    .option('--quiet', 'print problems and nothing else')
    .addHelpText('after', `\n${examples(terminal.out)}\n\n${exitCodeHelp(terminal.out)}`)
    .showHelpAfterError('Run `findings build --help` to see what it takes.')
    .action(async (flags: BuildFlags, command: Command) => finish(await run(flags, command, terminal)))
}

async function run(flags: BuildFlags, command: Command, terminal: Terminal): Promise<ExitCode> {
  const root = path.resolve(flags.root ?? '.')
  const progress = createProgress(terminal.err, { isQuiet: flags.quiet === true })
  try {
    progress.show('config')
    const loaded = await loadConfig({ root, ...(flags.config && { file: flags.config }) })
    if ('problems' in loaded) {
      progress.end()
      printProblems(loaded.problems, { root, channel: terminal.err })
      return exitCodes.misused
    }
    const { config } = loaded
    const out = flags.out === undefined ? undefined : path.resolve(flags.out)
    if (flags.drafts && out !== undefined && isPublished(out, config)) {
      progress.end()
      command.error(draftsRefused, { exitCode: exitCodes.misused })
    }
    const { site, base, now, drafts = false } = flags
    const result = await buildSite(config, {
      root,
      drafts,
      ...(out !== undefined && { out }),
      ...(site !== undefined && { site }),
      ...(base !== undefined && { base }),
      ...(now !== undefined && { now }),
      onStage: progress.show,
    })
    progress.end()
    printProblems(result.problems, { root, channel: terminal.err, out: result.out })
    if (result.outcome === 'misconfigured') return exitCodes.misused
    if (result.outcome === 'failed') return exitCodes.failed
    if (!flags.quiet) {
      const site = { name: siteName(config), isPreview: drafts, duration: performance.now() }
      terminal.out.write(summary(result, site, terminal.out))
    }
    return exitCodes.fine
  } finally {
    progress.end()
  }
}

const draftsRefused =
  'error: drafts cannot be built into the folder that is published. Leave `--out` away, or name another folder.'
