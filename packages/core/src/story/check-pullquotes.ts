import type { Config } from '../config/config.js'
import { type Fault, fault } from '../problems.js'
import { slotsOf } from './body.js'
import type { Draft } from './draft.js'

/** Pull quotes show a sentence again: the rest of the body must have it, apart from quotation marks and white space. */
export function checkPullquotes({ file, body }: Draft, config: Config): Fault[] {
  const repeats = slotsOf(body.slots).filter(
    (slot) => slot.type === 'directive' && config.directives.get(slot.name)?.repeats,
  )
  if (repeats.length === 0) return []
  const rest = comparable(body.text)
  return repeats.flatMap((slot) => {
    if (slot.type !== 'directive' || (comparable(slot.text) !== '' && rest.includes(comparable(slot.text)))) return []
    return [fault('pullquote-not-in-body', file, slot.at && { span: slot.at })]
  })
}

const comparable = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[“”"‘’']/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.…]$/, '')
    .toLowerCase()
