import type { Command } from 'commander'
import type { ExitCode } from '../exit-code.js'
import type { Terminal } from '../terminal.js'

/** Adds a command to the program. The command says with `finish` how the process is to end. */
export type RegisterCommand = (program: Command, terminal: Terminal, finish: (code: ExitCode) => void) => void
