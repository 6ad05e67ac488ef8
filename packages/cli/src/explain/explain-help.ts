import type { Channel } from '../terminal.js'

/** Examples for the help of `findings explain`. */
export const examples = ({ style }: Channel): string => `${style('bold', 'Examples:')}
  findings explain /discoveries/sleeping-cells/
  findings explain https://www.example.org/people/ada/
  findings explain content/topics/sleep.md
  findings explain content/images/lab.webp      which pages show it
  findings explain dist/discoveries/index.html
  findings explain / --json

Give --out, --site, --base and --drafts as you gave them to \`findings build\`.`

/** What the exit codes mean, for the help of `findings explain`. */
export const exitCodeHelp = ({ style }: Channel): string => `${style('bold', 'Exit codes:')}
  0  the page was explained, or where a record or an image is shown
  1  there is no such page at this time, or stories or theme are at fault
  2  the command or the config is wrong
  3  a bug in Findings
  130, 143  stopped by Ctrl+C or by the system`
