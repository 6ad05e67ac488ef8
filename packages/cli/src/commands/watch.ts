import { InvalidArgumentError } from 'commander'
import { hostArgument, nowArgument, portArgument } from '../arguments.js'
import { openBrowser } from '../watch/open-browser.js'
import { runWatch, type WatchFlags } from '../watch/run-watch.js'
import type { Watch } from '../watch/watch.js'
import { examples, exitCodeHelp } from '../watch/watch-help.js'
import type { RegisterCommand } from './register-command.js'
import { withSite } from './site-options.js'

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
    withSite(command)
      .option('--port <number>', 'port to serve at; if it is taken, the next one', portArgument, 4321)
      .option('--host <name>', 'address to serve at; 0.0.0.0 lets the whole network in', hostArgument, '127.0.0.1')
      .option('--open', 'open the site in the browser once it is built')
      .option('--drafts', 'show drafts, embargoed and future stories too, each marked')
      .option(
        '--now <instant>',
        'show what is public at this instant or on this day (default: the present)',
        nowArgument,
      )
      .option('--poll', 'look for changes at intervals, if the system does not report them')
      .option('--no-server', 'build to .findings/watch/ and serve nothing')
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
