import type { Channel } from '../terminal.js'

/** Examples for the help of `findings init`. */
export const examples = ({ style }: Channel): string => `${style('bold', 'Examples:')}
  findings init my-charity
  findings init my-charity --name 'The Heather Fund' --language cy
  findings init . --url https://www.charity.example.org

Nothing is asked, fetched or overwritten. If there is a
package.json, a .gitignore or a README already, it stays as it is.`

/** What the exit codes mean, for the help of `findings init`. */
export const exitCodeHelp = ({ style }: Channel): string => `${style('bold', 'Exit codes:')}
  0  the site was begun
  1  something is in the way, or the machine failed; nothing was written
  2  the command is wrong
  3  a bug in Findings`
