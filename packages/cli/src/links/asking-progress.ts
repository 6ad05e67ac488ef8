import type { Channel } from '../terminal.js'

/** One line that says how many addresses have been asked, and rewrites itself. */
export interface AskingProgress {
  readonly show: (done: number) => void
  /** Clear the line; what is printed next stands in its place. */
  readonly end: () => void
}

/** Progress for a person who waits at a terminal; silent for everything else. */
export function createAskingProgress(
  { isTerminal, write, style }: Channel,
  { total, isQuiet }: { readonly total: number; readonly isQuiet: boolean },
): AskingProgress {
  if (!isTerminal || isQuiet || total === 0) return { show() {}, end() {} }
  return {
    show: (done) => write(`${clear}${style('dim', `[${done}/${total}]`)} Asking other sites…`),
    end: () => write(clear),
  }
}

/** To the first column, then erase the line. */
const clear = '\r\x1b[2K'
