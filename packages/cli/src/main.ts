import { onSignals } from './on-signals.js'
import { run } from './run.js'
import { terminalOf } from './terminal.js'

/** Run the command line of this process, and leave its exit code behind. */
export function main(): void {
  const terminal = terminalOf(process)
  // A reader that went away, as in `findings build | head`, is no reason to complain.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
  onSignals(process, terminal)
  // Set, not passed to `exit`: what is still on its way through a pipe arrives.
  void run(process.argv.slice(2), terminal).then((code) => {
    process.exitCode = code
  })
}
