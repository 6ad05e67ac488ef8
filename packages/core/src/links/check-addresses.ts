import type * as z from 'zod'
import { type Fault, fault } from '../problems.js'
import { textFields } from '../schema/text-fields.js'
import type { Draft } from '../story/draft.js'

/** Full addresses in front matter (`url()` fields) that are not encrypted. */
export function checkAddresses({ file, data }: Draft, schema: z.ZodType): Fault[] {
  return textFields(schema, data).flatMap(({ path, text, meta }) =>
    meta.address === true && /^http:/i.test(text) ? [fault('http-link', file, { path }, { href: text })] : [],
  )
}
