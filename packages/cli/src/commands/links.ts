import { onlyArgument, wholeArgument } from '../arguments.js'
import { examples, exitCodeHelp } from '../links/links-help.js'
import { type LinksFlags, runLinks } from '../links/run-links.js'
import type { RegisterCommand } from './register-command.js'
import { withNow, withReports, withSite } from './site-options.js'

/** `findings links`: ask other sites whether links to them still lead anywhere. */
export const links: RegisterCommand = (program, terminal, finish) => {
  const command = program
    .command('links')
    .summary('check that links to other sites still work')
    .description(
      'Ask other sites whether what this site links to is still there: papers, registers, services and partners, in ' +
        'stories, records and the config. Links in what is not public are left out. No other command asks other sites ' +
        'for anything.',
    )
    .usage('[options]')
  withNow(withSite(command), 'ask for links in what is public')
    .option('--drafts', 'ask for links in drafts, embargoed and future stories too; other sites see which')
    .option(
      '--only <path>',
      'ask only for links in this file or folder, or in files that match a pattern; may be repeated',
      onlyArgument,
    )
    .option(
      '--max-age <days>',
      'for how many days not to ask again for what has answered; 0 asks for everything',
      wholeArgument(0, 3650),
      7,
    )
    .option('--timeout <seconds>', 'how long to wait for one answer', wholeArgument(1, 600), 20)
    .option(
      '--minutes <count>',
      'after how many minutes to stop asking; what is left is asked next time',
      wholeArgument(1, 1440),
      30,
    )
    .option('--allow-private', 'ask this machine and private networks too, if you mean to link there')
  withReports(command, 'out')
    .addHelpText('after', `\n${examples(terminal.out)}\n\n${exitCodeHelp(terminal.out)}`)
    .showHelpAfterError('Run `findings links --help` to see what it takes.')
    .action(async (flags: LinksFlags) => finish(await runLinks(flags, { terminal, onExit })))
}

function onExit(work: () => void): () => void {
  process.once('exit', work)
  return () => process.off('exit', work)
}
