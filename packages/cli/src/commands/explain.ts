import path from 'node:path'
import { examples, exitCodeHelp } from '../explain/explain-help.js'
import { type ExplainFlags, runExplain } from '../explain/run-explain.js'
import type { RegisterCommand } from './register-command.js'
import { withAddress, withNow, withSite } from './site-options.js'

/** `findings explain`: say what a page is made of, and why the last build rendered it or did not. */
export const explain: RegisterCommand = (program, terminal, finish) => {
  const command = program
    .command('explain')
    .summary('say what a page is made of, and why it was built again')
    .description(
      'Say what a page is made of (stories, records, templates, images, links), why the last build rendered it or did not, ' +
        'and whether the next one will. Nothing is written.',
    )
    .usage('<url> [options]')
    .argument(
      '<url>',
      'the page: its path, its address, its file in the output folder, or the file of its story or record; or an image',
    )
  withSite(command).option(
    '--out <folder>',
    'folder of the last build (default: `out` of the config, else dist in the root)',
    (value) => path.resolve(value),
  )
  withAddress(command)
  withNow(command, 'explain what is public')
    .option('--drafts', 'explain a page of the preview, which has drafts, embargoed and future stories too')
    .option('--json', 'print one JSON object, for programs; docs/explain-json.md describes it')
    .addHelpText('after', `\n${examples(terminal.out)}\n\n${exitCodeHelp(terminal.out)}`)
    .showHelpAfterError('Run `findings explain --help` to see what it takes.')
    .action(async (url: string, flags: ExplainFlags) => finish(await runExplain(url, flags, terminal)))
}
