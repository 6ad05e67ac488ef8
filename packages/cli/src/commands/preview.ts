import path from 'node:path'
import { InvalidArgumentError } from 'commander'
import { examples, exitCodeHelp } from '../preview/preview-help.js'
import { type PreviewFlags, runPreview } from '../preview/run-preview.js'
import { openBrowser } from '../watch/open-browser.js'
import type { RegisterCommand } from './register-command.js'
import { withBase, withServer, withSite } from './site-options.js'

/** `findings preview`: serve what was published, as a host does. */
export const preview: RegisterCommand = (program, terminal, finish) => {
  const command = program
    .command('preview')
    .summary('show the built site, as a web host would')
    .description(
      'Serve the output folder of the last build on this machine, as static hosts do: folders lead to their pages, ' +
        'addresses without a page get the 404 page, and folders whose names begin with a dot are left out. ' +
        'Nothing is built.',
    )
    .usage('[options]')
  withSite(command).option(
    '--out <folder>',
    'folder to serve (default: `out` of the config, else dist in the root)',
    (value) => path.resolve(value),
  )
  withBase(command).option(
    '--drafts',
    'serve the preview that `findings build` wrote with --drafts, or with a --now still to come',
  )
  withServer(command)
    .option('--open', 'open the site in the browser')
    .addHelpText('after', `\n${examples(terminal.out)}\n\n${exitCodeHelp(terminal.out)}`)
    .showHelpAfterError('Run `findings preview --help` to see what it takes.')
    .action(async (flags: PreviewFlags) => {
      const interrupt = () => process.kill(process.pid, 'SIGINT')
      const world = { terminal, input: process.stdin, openBrowser, interrupt, interval: 500 }
      const code = await runPreview(flags, world).catch((error: unknown) => {
        if (error instanceof InvalidArgumentError) command.error(`error: ${error.message}`)
        throw error
      })
      finish(code)
    })
}
