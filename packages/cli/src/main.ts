import { exitCodes } from './exit-code.js'
import { onSignals } from './on-signals.js'
import { reportError } from './report-error.js'
import { run } from './run.js'
import { terminalOf } from './terminal.js'

/** Run the command line of this process, and leave its exit code behind. */
export function main(): void {
  const terminal = terminalOf(process)
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return // a reader that went away, as in `findings build | head`, is no reason to complain
      if (stream !== process.stderr) reportError(error, terminal)
      process.exit(exitCodes.failed)
    })
  }
  onSignals(process, terminal)
  // Node ends, and as if all were well, when everything waits and nothing can happen any more.
  const onStandstill = () => {
    terminal.err.write('Error: the config or a plugin waits for something that never comes. Nothing was written.\n')
    process.exitCode = exitCodes.failed
  }
  process.once('beforeExit', onStandstill)
  // Set, not passed to `exit`: what is still on its way through a pipe arrives.
  void run(process.argv.slice(2), terminal).then((code) => {
    process.off('beforeExit', onStandstill)
    process.exitCode = code
  })
}
