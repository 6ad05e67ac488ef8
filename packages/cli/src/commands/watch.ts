import { InvalidArgumentError } from 'commander'
import { openBrowser } from '../watch/open-browser.js'
import { runWatch, type WatchFlags } from '../watch/run-watch.js'
import type { Watch } from '../watch/watch.js'
import { examples, exitCodeHelp } from '../watch/watch-help.js'
import type { RegisterCommand } from './register-command.js'
import { withNow, withServer, withSite } from './site-options.js'

/** `findings watch`: build again whenever something changes, and show the site in a browser meanwhile. */
export const watchWith =
  (watch: Watch): RegisterCommand =>
  (program, terminal, finish) => {
    const command = program
      .command('watch')
      .summary('show the site while you write, and build it at every change')
      .description(
        'Build a site, serve it on this machine, and build again whenever a story, picture, template, style or the ' +
          'config changes. Open pages follow by themselves. While something is wrong, the last good site is still served, ' +
          'and the terminal and the pages say what is wrong.',
      )
      .usage('[options]')
    withServer(withSite(command))
      .option('--open', 'open the site in the browser once it is built')
      .option('--drafts', 'show drafts, embargoed and future stories too, each marked')
    withNow(command, 'show what is public')
      .option('--poll', 'look for changes at intervals, if your changes go unnoticed, as on some network drives')
      .option('--no-server', 'build to .findings/watch/ and serve nothing, if you have a server of your own')
      .addHelpText('after', `\n${examples(terminal.out)}\n\n${exitCodeHelp(terminal.out)}`)
      .showHelpAfterError('Run `findings watch --help` to see what it takes.')
      .action(async (flags: WatchFlags) => {
        const interrupt = () => process.kill(process.pid, 'SIGINT')
        const world = { watch, terminal, input: process.stdin, openBrowser, interrupt, clock: () => new Date() }
        const code = await runWatch(flags, world).catch((error: unknown) => {
          if (error instanceof InvalidArgumentError) command.error(`error: ${error.message}`)
          throw error
        })
        finish(code)
      })
  }
