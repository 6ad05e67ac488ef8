import type { Channel } from '../terminal.js'

/** One line for a person at a terminal who waits. */
export interface Waiting {
  /** Images are being made smaller: so many are there, of so many. */
  readonly images: (done: number, total: number) => void
  /** Take the line away; what is printed next stands in its place. */
  readonly end: () => void
}

/** Say that the first build is on its way; of later builds only those that make images need a word. */
export function sayBuilding({ isTerminal, style, write }: Channel): Waiting {
  if (!isTerminal) return { images() {}, end() {} }
  let isShown = false
  const show = (words: string) => {
    write(`${isShown ? clear : ''}${style('dim', words)}`)
    isShown = true
  }
  show('Building the site…')
  return {
    images: (done, total) => show(`Making images smaller, once: ${done} of ${total}…`),
    end() {
      if (isShown) write(clear)
      isShown = false
    },
  }
}

/** To the first column, then erase the line. */
const clear = '\r\x1b[2K'
