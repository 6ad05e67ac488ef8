import { type ExitCode, exitCodes } from './exit-code.js'
import type { Terminal } from './terminal.js'

const signals: Readonly<Record<'SIGHUP' | 'SIGINT' | 'SIGTERM', ExitCode>> = {
  SIGHUP: exitCodes.hungUp,
  SIGINT: exitCodes.interrupted,
  SIGTERM: exitCodes.terminated,
}

/**
 * End the process with the exit code that shells expect when somebody stops it. Files are published in one go that no
 * handler interrupts, so the output folder holds the old site or the new one, never half of each.
 */
export function onSignals(process: NodeJS.Process, { err }: Terminal): void {
  for (const [signal, code] of Object.entries(signals)) {
    process.once(signal, () => {
      err.write(`${err.isTerminal ? '\r\x1b[2K' : ''}Stopped. No file was left half-written.\n`)
      process.exit(code)
    })
  }
}
