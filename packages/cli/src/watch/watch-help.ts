import type { Channel } from '../terminal.js'

/** Examples for the help of `findings watch`. */
export const examples = ({ style }: Channel): string => `${style('bold', 'Examples:')}
  findings watch --open
  findings watch --root examples/wrenfield --port 8080
  findings watch --drafts                   with what is not public yet
  findings watch --now 2026-03-09T00:01Z    as it will be when an embargo ends
  findings watch --host 0.0.0.0             for a telephone in the same network

Keys in a terminal: o opens the site, r builds again, p lists problems, q quits.
The site is written to .findings/watch/, never to the folder that is published.`

/** What the exit codes mean, for the help of `findings watch`. */
export const exitCodeHelp = ({ style }: Channel): string => `${style('bold', 'Exit codes:')}
  0  stopped by q; no mistake in the site ends it
  1  the machine failed (no port is free, the disk is full), or the project is
     being watched already
  2  the command is wrong
  3  a bug in Findings
  130, 143  stopped by Ctrl+C or by the system`
