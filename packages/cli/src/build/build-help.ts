import type { Channel } from '../terminal.js'

/** Examples for the help of `findings build`. */
export const examples = ({ style }: Channel): string => `${style('bold', 'Examples:')}
  findings build
  findings build --root examples/wrenfield --out public
  findings build --site https://research.example.org --base /findings/
  findings build --now 2026-03-09T00:01Z    the site at that instant
  findings build --drafts                   a preview, not to be published`

/** What the exit codes mean, for the help of `findings build`. */
export const exitCodeHelp = ({ style }: Channel): string => `${style('bold', 'Exit codes:')}
  0  the site was written; there may be warnings, up to --max-warnings
  1  the stories, the theme or the machine kept it from being written
  2  the command or the config is wrong
  3  a bug in Findings
  130, 143  stopped by Ctrl+C or by the system`
