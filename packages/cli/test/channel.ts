import type { Channel } from '../src/terminal.js'

/** A channel that remembers what was written to it; without colours unless `more` says so. */
export function createChannel(more: Partial<Channel> = {}): Channel & { readonly written: () => string } {
  let text = ''
  return {
    write: (part) => {
      text += part
    },
    isTerminal: false,
    columns: 80,
    isColoured: false,
    style: (_, plain) => plain,
    ...more,
    written: () => text,
  }
}
