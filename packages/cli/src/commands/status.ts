import { countArgument } from '../arguments.js'
import { runStatus, type StatusFlags } from '../status/run-status.js'
import { examples, exitCodeHelp } from '../status/status-help.js'
import type { RegisterCommand } from './register-command.js'
import { withNow, withSite } from './site-options.js'

/** `findings status`: say what is public, what is not and why, and what changes when. */
export const status: RegisterCommand = (program, terminal, finish) => {
  const command = program
    .command('status')
    .summary('say what is due, what is coming, and what is public or not, and why')
    .description(
      'Say which corrections and reviews are due, which projects are over, what changes in the coming days although nobody ' +
        'edits it, which consents have no end date, which stories are public, and why others are not (drafts, embargoes, ' +
        'dates to come, consent).',
    )
    .usage('[options]')
  withNow(withSite(command), 'say what is public')
    .option('--days <count>', 'how many days to look ahead', countArgument, 90)
    .option(
      '--json',
      'print one JSON object, for programs, with every story and everything to come; docs/status-json.md describes it',
    )
    .addHelpText('after', `\n${examples(terminal.out)}\n\n${exitCodeHelp(terminal.out)}`)
    .showHelpAfterError('Run `findings status --help` to see what it takes.')
    .action(async (flags: StatusFlags) => finish(await runStatus(flags, terminal)))
}
