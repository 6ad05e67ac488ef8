import type { FieldDescription } from '../kinds/fields-of.js'
import { folders } from '../story/record-type.js'

/** What is said beside a field of a new file, on one line: how it is written, or where anything may be written, what it is. */
export function hintOf({ about, expected, ids }: FieldDescription, content: string): string {
  const words = expected === 'text' ? (about ?? expected) : expected
  const places = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
    (ids?.to ?? []).map((type) => `${content}/${folders[type]}/`),
  )
  const end = ids ? `, such as ${ids.example}; the files are in ${places}` : ''
  return `${words}${end}`.replace(/\s+/g, ' ')
}
