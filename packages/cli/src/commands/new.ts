import { examples, exitCodeHelp } from '../new/new-help.js'
import { type NewFlags, runNew } from '../new/run-new.js'
import type { RegisterCommand } from './register-command.js'
import { withNow, withSite } from './site-options.js'

/** `findings new`: begin a story, hub, page or record. */
export const begin: RegisterCommand = (program, terminal, finish) => {
  const command = program
    .command('new')
    .summary('start a story, hub, page or record')
    .description(
      'Write the first lines of a story, hub, page or record: the fields that it needs and, as comments, those that it may have. ' +
        'Stories, hubs and pages begin as drafts. No file is ever overwritten. Without a kind, list the kinds.',
    )
    .usage('[kind] [title] [options]')
    .argument('[kind]', 'what to begin, such as discovery or person')
    .argument('[title]', 'its title, or its name')
  withSite(command)
    .option(
      '--id <name>',
      'name of the file, without its ending, which is the end of its address too (default: made from the title)',
    )
    .option('--language <tag>', 'its language, such as cy (default: the main language of the site)')
    .option('--folder <path>', 'folder below that of the kind, such as 2026, if you sort your files')
  withNow(command, 'begin it as if')
    .addHelpText('after', `\n${examples(terminal.out)}\n\n${exitCodeHelp(terminal.out)}`)
    .showHelpAfterError('Run `findings new --help` to see what it takes.')
    .action(async (kind: string | undefined, title: string | undefined, flags: NewFlags) =>
      finish(await runNew({ kind, title }, flags, terminal)),
    )
}
