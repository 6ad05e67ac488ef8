import type { Channel } from '../terminal.js'

/** Examples for the help of each `findings theme` command. */
export const examples = {
  list: ({ style }: Channel): string => `${style('bold', 'Examples:')}
  findings theme list
  findings theme list tokens
  findings theme list --json`,
  eject: ({ style }: Channel): string => `${style('bold', 'Examples:')}
  findings theme eject story-card
  findings theme eject discovery layouts/base
  findings theme eject story-card --print

The copy begins with a stamp, a comment that prints nothing. The stamp and
theme/.originals/ are how \`findings theme doctor\` finds out what a new version
of the theme changed: keep both, and commit them.`,
  words: ({ style }: Channel): string => `${style('bold', 'Examples:')}
  findings theme words de
  findings theme words de > de.ts

Translate the file, then name it in the config:

  import { words as de } from './de.ts'
  …
  theme: charity({ strings: { de } }),`,
  doctor: ({ style }: Channel): string => `${style('bold', 'Examples:')}
  findings theme doctor
  findings theme doctor --accept partials/story-card`,
} as const

/** What the exit codes mean, for the help of each. */
export const exitCodeHelp = {
  list: ({ style }: Channel): string => `${style('bold', 'Exit codes:')}
  0  the theme was listed
  2  the command or the config is wrong`,
  eject: ({ style }: Channel): string => `${style('bold', 'Exit codes:')}
  0  the templates were copied, or printed
  1  one of them is in theme/ already, or the machine failed
  2  the command or the config is wrong; there is no such template`,
  words: ({ style }: Channel): string => `${style('bold', 'Exit codes:')}
  0  the words were printed, or none is missing
  2  the command or the config is wrong; the site has no such language`,
  doctor: ({ style }: Channel): string => `${style('bold', 'Exit codes:')}
  0  no override is stale
  1  the theme has changed or dropped the original of at least one
  2  the command or the config is wrong`,
} as const
