import type { Channel } from '../terminal.js'

/** Say to a person at a terminal that the first build is on its way; the function that comes back takes it away again. */
export function sayBuilding({ isTerminal, style, write }: Channel): () => void {
  if (!isTerminal) return () => {}
  let isShown = true
  write(style('dim', 'Building the site…'))
  return () => {
    if (isShown) write('\r\x1b[2K')
    isShown = false
  }
}
