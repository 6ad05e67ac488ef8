import { fault } from '../problems.js'
import { type Slot, slotsOf } from '../story/body.js'
import type { Document } from './document.js'

/** Pull quotes show a sentence again: the rest of the body must have it, apart from quotation marks and white space. */
export function checkPullquotes(
  slots: readonly Slot[],
  text: string,
  { file, content, directives, faults }: Document,
): void {
  if (content !== 'body' || slots.length === 0) return
  const quotes = slotsOf(slots).flatMap((slot) =>
    slot.type === 'directive' && directives.get(slot.name)?.repeats ? [slot] : [],
  )
  if (quotes.length === 0) return
  const rest = comparable(text)
  for (const { text: quoted, at } of quotes) {
    if (comparable(quoted) === '' || !rest.includes(comparable(quoted)))
      faults.push(fault('pullquote-not-in-body', file, at && { span: at }))
  }
}

const comparable = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[“”"‘’']/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.…]$/, '')
    .toLowerCase()
