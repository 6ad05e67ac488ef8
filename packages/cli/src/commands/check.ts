import { onlyArgument } from '../arguments.js'
import { examples, exitCodeHelp } from '../check/check-help.js'
import { type CheckFlags, runCheck } from '../check/run-check.js'
import type { RegisterCommand } from './register-command.js'
import { withNow, withReports, withSite } from './site-options.js'

/** `findings check`: say what is wrong with a site, and write nothing. */
export const check: RegisterCommand = (program, terminal, finish) => {
  const command = program
    .command('check')
    .summary('say what is wrong with the stories, and write nothing')
    .description('Check everything that `findings build` checks, without writing anything, and report all problems.')
    .usage('[options]')
  withNow(withSite(command), 'check what is public').option(
    '--only <path>',
    'report on, and fail for, only this file or folder, or files that match a pattern; may be repeated',
    onlyArgument,
  )
  withReports(command, 'out')
    .addHelpText('after', `\n${examples(terminal.out)}\n\n${exitCodeHelp(terminal.out)}`)
    .showHelpAfterError('Run `findings check --help` to see what it takes.')
    .action(async (flags: CheckFlags) => finish(await runCheck(flags, terminal)))
}
