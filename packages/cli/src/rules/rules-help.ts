import type { Channel } from '../terminal.js'

/** Examples for the help of `findings rules`. */
export const examples = ({ style }: Channel): string => `${style('bold', 'Examples:')}
  findings rules
  findings rules missing-alt    what it is for, with an example

How a site changes a rule, and a story waives one: docs/rules.md`
