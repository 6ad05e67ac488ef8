import type { Channel } from '../terminal.js'

/** Examples for the help of `findings schema`. */
export const examples = ({ style }: Channel): string => `${style('bold', 'Examples:')}
  findings schema
  findings schema discovery
  findings schema --out .vscode/schemas`

/** What the exit codes mean, for the help of `findings schema`. */
export const exitCodeHelp = ({ style }: Channel): string => `${style('bold', 'Exit codes:')}
  0  the kinds were listed, or the schemas printed or written
  1  other files stand where schemas would be written, or the machine failed
  2  the command or the config is wrong; there is no such kind
  3  a bug in Findings`
