import type { Channel } from '../terminal.js'

/** Examples for the help of `findings check`. */
export const examples = ({ style }: Channel): string => `${style('bold', 'Examples:')}
  findings check
  findings check --only stories/2026 --max-warnings 0
  findings check --only 'content/**/*-trial.md'
  findings check --rule vague-link-text=error --rule http-link=off
  findings check --reporter github --reporter junit=reports/findings.xml
  findings check --now 2026-03-09T00:01Z    as it will be when an embargo ends

\`findings rules\` lists the rules.`

/** What the exit codes mean, for the help of `findings check`. */
export const exitCodeHelp = ({ style }: Channel): string => `${style('bold', 'Exit codes:')}
  0  nothing is wrong; there may be warnings, up to --max-warnings
  1  the stories or the theme are at fault, or the machine failed
  2  the command or the config is wrong
  3  a bug in Findings
  130, 143  stopped by Ctrl+C or by the system`
