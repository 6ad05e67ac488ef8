import { newFolderArgument, originArgument } from '../arguments.js'
import { examples, exitCodeHelp } from '../init/init-help.js'
import { languageArgument } from '../init/language-argument.js'
import { nameArgument } from '../init/name-argument.js'
import { type InitFlags, runInit } from '../init/run-init.js'
import type { RegisterCommand } from './register-command.js'

/** `findings init`: begin a site. */
export const init: RegisterCommand = (program, terminal, finish) => {
  program
    .command('init')
    .summary('start a site that builds straight away')
    .description(
      'Write the site of a small charity to begin with: a config, pages, stories of four kinds and what they refer to. ' +
        'All of it is an invented example, to be replaced.',
    )
    .usage('[folder] [options]')
    .argument('[folder]', 'where to begin; made if it is missing (default: the working directory)', newFolderArgument)
    .option('--name <name>', 'name of the site (default: that of the folder)', nameArgument)
    .option(
      '--url <url>',
      'public address of the site, if you know it already (default: https://www.example.org)',
      originArgument,
    )
    .option(
      '--language <tag>',
      'language of the site: English (en-GB, en-US …) or Welsh (cy); for others see docs/languages.md (default: en-GB)',
      languageArgument,
    )
    .addHelpText('after', `\n${examples(terminal.out)}\n\n${exitCodeHelp(terminal.out)}`)
    .showHelpAfterError('Run `findings init --help` to see what it takes.')
    .action((folder: string | undefined, flags: InitFlags) => finish(runInit(folder ?? process.cwd(), flags, terminal)))
}
