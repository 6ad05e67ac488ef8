import { slug } from 'github-slugger'
import * as z from 'zod'
import { leavesOf } from './leaves.js'
import { listAt } from './schemas-at.js'
import { wordsOf } from './words.js'

/** What to write in place of a value that is no list: what was written as one, where its items may be that, else what they are. */
export function listWords(schema: z.ZodType, path: readonly (string | number)[], value: unknown): string {
  const found = listAt(schema, path)
  if (!found) return 'a list'
  const items = typeof value === 'string' && !unquoted.test(value) ? itemsOf(value, found.item) : []
  const shown = [...items.slice(0, 3), ...(items.length > 3 ? ['…'] : [])]
  return items.length > 0 ? `a list, such as [${shown.join(', ')}]` : wordsOf(found.list).expected
}

/** What YAML would not take for the text of an item: anything but words that begin with a letter. */
const unquoted = /^(?!\p{L})|[^\p{L}\p{M}\p{N} ,.’_-]/u

/** What was written, as items; none where one of them cannot be such an item. What is named by its id is written as an id. */
function itemsOf(value: string, item: z.core.$ZodType): readonly string[] {
  const items = value.split(',').map((one) => one.trim())
  const checked = items.flatMap((one) => {
    const result = z.safeParse(item, one)
    if (!result.success) return []
    const isId = leavesOf(result.data).some((leaf) => leaf.value.$ === 'ref')
    return [isId && /\s/.test(one) ? slug(one) : one]
  })
  return checked.length === items.length ? checked : []
}
