import { Command } from 'commander'
import type { Terminal } from './terminal.js'
import { version } from './version.js'
import { visible } from './visible.js'

/** The command line without its commands: name, version and how help and errors look. */
export function createProgram({ out, err }: Terminal): Command {
  return new Command('findings')
    .description('Build a research charity’s website from Markdown stories.')
    .usage('<command> [options]')
    .version(`findings ${version()}`, '-v, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .configureHelp({ styleTitle: (title) => out.style('bold', title), showGlobalOptions: false })
    .configureOutput({
      writeOut: out.write,
      writeErr: err.write,
      getOutHelpWidth: () => out.columns,
      getErrHelpWidth: () => err.columns,
      getOutHasColors: () => out.isColoured,
      getErrHasColors: () => err.isColoured,
      outputError: (message, write) => write(visible(message.replace(/^error/, 'Error'))),
    })
    .addHelpText(
      'after',
      '\nTo begin: findings init my-charity; then, in that folder: findings watch --open\nTo see what a command does, and its options: findings help <command>',
    )
    .showHelpAfterError('Run `findings --help` to see what there is.')
    .exitOverride()
}
