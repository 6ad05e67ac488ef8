import { exitCodes } from './exit-code.js'
import { onSignals } from './on-signals.js'
import { reportError, reportStray } from './report-error.js'
import { run } from './run.js'
import { type Terminal, terminalOf } from './terminal.js'
import { wrap } from './wrap.js'

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
  onStrays(terminal)
  // Node ends, and as if all were well, when everything waits and nothing can happen any more, or when code of the site ends it.
  const onEnd = (code: number) => {
    if (code !== exitCodes.fine) return
    const why = 'Error: the config or a plugin has ended the command, or waits for something that never comes.'
    terminal.err.write(`${wrap(why, terminal.err.columns).join('\n')}\n`)
    process.exitCode = exitCodes.failed
  }
  process.once('exit', onEnd)
  void run(process.argv.slice(2), terminal).then(async (code) => {
    process.off('exit', onEnd)
    process.exitCode = code
    // Timers and connections that the config or a plugin has left open would keep the command for ever.
    await Promise.all([process.stdout, process.stderr].map(isWritten))
    process.exit(code)
  })
}

/** What is thrown where nobody waits for it ends the command. */
function onStrays(terminal: Terminal): void {
  const onStray = (error: unknown) => {
    reportStray(error, terminal)
    process.exit(exitCodes.failed)
  }
  process.on('uncaughtException', onStray)
  process.on('unhandledRejection', (error) => {
    // Node 20 rejects two promises when a CommonJS package fails to load: the other one is waited for, and reported.
    if (!isOfLoading(error)) onStray(error)
  })
}

/** Whether a package could not load a part of itself. */
const isOfLoading = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_DLOPEN_FAILED')

/** Once everything has arrived that is still on its way through a pipe, or nobody reads it any more. */
const isWritten = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    if (stream.writableEnded || stream.destroyed) resolve()
    else stream.write('', () => resolve())
  })
