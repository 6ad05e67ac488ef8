import { partIn } from '../front-matter/part.js'
import { createPlaceholders } from '../markdown/placeholders.js'
import { createShortcodes } from '../markdown/shortcodes.js'
import { checkAddresses } from '../markdown/unlinked-addresses.js'
import { textNode, type WrittenSource } from '../markdown/written-source.js'
import { type Fault, fault } from '../problems.js'
import type { Entry } from './story.js'

const fields = ['title', 'alternativeHeadline', 'kicker', 'summary'] as const

/** Addresses, shortcodes and words that stand for others in the plain texts of front matter that cards and feeds show. */
export function checkPlainTexts({ type, file, data }: Entry): Fault[] {
  if (type === 'publication') return [] // the words of somebody else
  return fields.flatMap((field) => {
    const text: unknown = Reflect.get(data, field)
    if (typeof text !== 'string' || !mayHold.test(text)) return []
    return inText(text, (rule, begin, length, values) => {
      const part = partIn(text, begin, begin + length)
      return fault(rule, file, { path: [field], ...(part && { part }) }, { ...values, isPlain: 1 })
    })
  })
}

/** What hardly any text has. */
const mayHold = /:\/\/|www\.|\[\/?[a-z]|\{[{%]|TODO|FIXME|TB[CD]|XX|lorem/i

function inText(text: string, faultOf: (...args: Parameters<WrittenSource['report']>) => Fault): Fault[] {
  const faults: Fault[] = []
  const source: WrittenSource = { text, report: (...args) => void faults.push(faultOf(...args)) }
  const node = textNode(text)
  const shortcodes = createShortcodes(source)
  shortcodes.look(node)
  checkAddresses(node, source)
  createPlaceholders(source).look(node)
  shortcodes.reportAll()
  return faults
}
