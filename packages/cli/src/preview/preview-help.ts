import type { Channel } from '../terminal.js'

/** Examples for the help of `findings preview`. */
export const examples = ({ style }: Channel): string => `${style('bold', 'Examples:')}
  findings build && findings preview --open
  findings preview --root examples/wrenfield --port 8080
  findings build --drafts && findings preview --drafts

Keys, in a terminal: o opens the site, q quits.
Nothing is built here. If you build meanwhile, the next page you open is new.`

/** What the exit codes mean, for the help of `findings preview`. */
export const exitCodeHelp = ({ style }: Channel): string => `${style('bold', 'Exit codes:')}
  0  stopped by q
  1  no site was published there, or the machine failed (no port is free)
  2  the command or the config is wrong
  3  a bug in Findings
  130, 143  stopped by Ctrl+C or by the system`
