import path from 'node:path'
import { examples, exitCodeHelp } from '../build/build-help.js'
import { type BuildFlags, runBuild } from '../build/run-build.js'
import type { RegisterCommand } from './register-command.js'
import { withAddress, withNow, withReports, withSite } from './site-options.js'

/** `findings build`: check a site, render it, publish its files. */
export const build: RegisterCommand = (program, terminal, finish) => {
  const command = program
    .command('build')
    .summary('check the stories and write the website')
    .description(
      'Check all stories of a site, render its pages and write them to the output folder. ' +
        'If there is any error, nothing is written, and the last site stays as it was.',
    )
    .usage('[options]')
  withSite(command).option(
    '--out <folder>',
    'folder to write to (default: `out` of the config, else dist in the root)',
    (value) => path.resolve(value),
  )
  withAddress(command)
  withNow(command, 'show what is public', '; one still to come makes a preview')
    .option('--drafts', 'build a preview with drafts, embargoed and future stories (default folder: .findings/preview)')
    .option(
      '--verify',
      'build again from nothing, and compare every byte: when you doubt what an earlier build has left',
    )
    .option('--stats', 'show where the time went: when a build seems slow')
  withReports(command, 'err')
    .addHelpText('after', `\n${examples(terminal.out)}\n\n${exitCodeHelp(terminal.out)}`)
    .showHelpAfterError('Run `findings build --help` to see what it takes.')
    .action(async (flags: BuildFlags) => finish(await runBuild(flags, terminal)))
}
