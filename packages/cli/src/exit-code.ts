import { CommanderError } from 'commander'
import { missingPart } from './missing-part.js'

/** What the exit codes of the command mean; scripts rely on them. */
export const exitCodes = {
  fine: 0,
  failed: 1,
  misused: 2,
  bug: 3,
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** The exit code for something that was thrown: the command line's fault, the machine's, or ours. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.misused
  return isOfMachine(error) || missingPart(error) ? exitCodes.failed : exitCodes.bug
}

/** True for what the operating system refused: a full disk, a missing permission. Only such errors carry an error number. */
function isOfMachine(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('errno' in error && typeof error.errno === 'number') || isOfMachine(error.cause)
}
