import { type Command, CommanderError } from 'commander'
import { loadCommands } from './commands.js'
import { type ExitCode, exitCodeOf, exitCodes } from './exit-code.js'
import { createProgram } from './program.js'
import { reportError } from './report-error.js'
import type { Terminal } from './terminal.js'

/** Run a command line, given without the names of node and the script. Never throws. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCodes.fine
  const program = createProgram(terminal)
  try {
    for (const register of await loadCommands(argv)) {
      register(program, terminal, (end) => {
        code = end
      })
    }
    await program.parseAsync(argv.length === 0 ? ['--help'] : askedFor(argv, program), { from: 'user' })
    return code
  } catch (error) {
    // Commander has printed its own errors.
    if (!(error instanceof CommanderError)) reportError(error, terminal)
    return exitCodeOf(error)
  }
}

/** `findings help theme eject` is asked of `findings theme`: commander looks one level deep. */
function askedFor(argv: readonly string[], { commands }: Command): string[] {
  const [first = '', name = '', ...more] = argv
  const isGroup = commands.some((one) => one.name() === name && one.commands.length > 0)
  return first === 'help' && isGroup && more.length > 0 ? [name, first, ...more] : [...argv]
}
