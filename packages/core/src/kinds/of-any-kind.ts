import * as z from 'zod'
import type { Kind } from './define-kind.js'
import { furniture, storyFields } from './story-fields.js'

/** What a story may say whatever its kind: kinds narrow these fields, and give none of them another meaning. */
const known = { ...storyFields, ...z.object(furniture).partial().shape }

/** The fields of a story of which nobody knows the kind; any others may stand beside them. */
export const ofAnyKind = z.object(known)

/** The same, with no others than those that a story of one of these kinds may have. */
export function strictlyOfAnyKind(kinds: Iterable<Kind>): z.ZodObject {
  const stories = [...kinds].filter(({ type }) => type === 'story')
  const others = Object.fromEntries(
    stories.flatMap(({ schema }) => Object.keys(schema.shape).map((name) => [name, z.unknown().optional()] as const)),
  )
  return z.strictObject({ ...others, ...known, kind: z.unknown().optional() })
}
