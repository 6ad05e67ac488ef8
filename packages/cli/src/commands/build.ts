import path from 'node:path'
import { baseArgument, fileArgument, folderArgument, nowArgument, siteArgument } from '../build/arguments.js'
import { examples, exitCodeHelp } from '../build/build-help.js'
import { type BuildFlags, runBuild } from '../build/run-build.js'
import type { RegisterCommand } from './register-command.js'

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
    .option('--out <folder>', 'folder to write to (default: `out` of the config, else dist in the root)', (value) =>
      path.resolve(value),
    )
    .option('--site <url>', 'public address of the site, in place of `site.url`', siteArgument)
    .option('--base <path>', 'path that the site stands under, in place of `site.base`', baseArgument)
    .option('--now <instant>', 'show what is public at this instant or on this day (default: the present)', nowArgument)
    .option('--drafts', 'build a preview with drafts, embargoed and future stories (default folder: .findings/preview)')
    .option('--quiet', 'print problems and nothing else')
    .addHelpText('after', `\n${examples(terminal.out)}\n\n${exitCodeHelp(terminal.out)}`)
    .showHelpAfterError('Run `findings build --help` to see what it takes.')
    .action(async (flags: BuildFlags) => finish(await runBuild(flags, terminal)))
}
