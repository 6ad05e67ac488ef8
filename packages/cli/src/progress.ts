import type { Stage } from '@findings/core'
import type { Channel } from './terminal.js'

type Step = 'config' | Stage

const words: Readonly<Record<Step, string>> = {
  config: 'Loading the config',
  read: 'Reading the stories',
  parse: 'Parsing the stories',
  validate: 'Checking the stories',
  resolve: 'Joining the stories',
  plan: 'Planning the pages',
  render: 'Rendering the pages',
  write: 'Writing the files',
}
const steps = Object.keys(words)

/** One line that says what is going on, and rewrites itself. */
export interface Progress {
  readonly show: (step: Step) => void
  /** Clear the line; what is printed next stands in its place. */
  readonly end: () => void
}

/** Progress for a person who waits at a terminal; silent for everything else. */
export function createProgress(
  { isTerminal, write, style }: Channel,
  { isQuiet, writes = true }: { isQuiet: boolean; writes?: boolean },
): Progress {
  if (!isTerminal || isQuiet) return { show() {}, end() {} }
  let isShown = false
  const last = writes ? steps.length : steps.length - 1
  return {
    show(step) {
      isShown = true
      write(`${clear}${style('dim', `[${steps.indexOf(step) + 1}/${last}]`)} ${words[step]}…`)
    },
    end() {
      if (isShown) write(clear)
      isShown = false
    },
  }
}

/** To the first column, then erase the line. */
const clear = '\r\x1b[2K'
