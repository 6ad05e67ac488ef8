import type { Channel } from '../terminal.js'

/** Examples for the help of `findings links`. */
export const examples = ({ style }: Channel): string => `${style('bold', 'Examples:')}
  findings links
  findings links --only stories/2026
  findings links --max-age 0                     ask for all of them again
  findings links --rule unsure-link=off
  findings links --reporter github --reporter junit=reports/links.xml

What answers is not asked again for some days; .findings/links.json keeps it.`

/** What the exit codes mean, for the help of `findings links`. */
export const exitCodeHelp = ({ style }: Channel): string => `${style('bold', 'Exit codes:')}
  0  no link is dead; there may be warnings, up to --max-warnings
  1  links are dead, the site has errors of its own, or the machine failed
  2  the command or the config is wrong
  3  a bug in Findings
  130, 143  stopped by Ctrl+C or by the system; what answered is known next time`
