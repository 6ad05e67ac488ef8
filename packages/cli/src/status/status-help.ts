import type { Channel } from '../terminal.js'

/** Examples for the help of `findings status`. */
export const examples = ({ style }: Channel): string => `${style('bold', 'Examples:')}
  findings status
  findings status --now 2026-12-24 --days 14
  findings status --json

Nothing is built, and titles of what is not public are not printed.`

/** What the exit codes mean, for the help of `findings status`. */
export const exitCodeHelp = ({ style }: Channel): string => `${style('bold', 'Exit codes:')}
  0  the site was surveyed
  1  a plugin of the site, or the machine, failed
  2  the command or the config is wrong
  3  a bug in Findings
  130, 143  stopped by Ctrl+C or by the system`
