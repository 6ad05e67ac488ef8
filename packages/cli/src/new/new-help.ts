import type { Channel } from '../terminal.js'

/** Examples for the help of `findings new`. */
export const examples = ({ style }: Channel): string => `${style('bold', 'Examples:')}
  findings new
  findings new discovery "Sleeping cells wake when bone stiffens" --folder 2026
  findings new discovery "Celloedd cwsg" --language cy --id sleeping-cells
  findings new person "Ada Okafor"`

/** What the exit codes mean, for the help of `findings new`. */
export const exitCodeHelp = ({ style }: Channel): string => `${style('bold', 'Exit codes:')}
  0  the file was written, or the kinds were listed
  1  the file exists already, a link is in the way, or the machine failed
  2  the command or the config is wrong; there is no such kind
  3  a bug in Findings`
