import type * as z from 'zod'
import { fits } from '../schema/fits.js'
import { furniture, storyFields } from './story-fields.js'

/**
 * Refuse fields that would be read as what they are not: a name that Findings gives a meaning, such as `topics` or `sources`, keeps it in every
 * kind. Throws a TypeError that says what to do.
 */
export function checkOwnFields(kind: string, fields: z.ZodRawShape): void {
  const known: Readonly<Record<string, z.ZodType>> = { ...storyFields, ...furniture }
  for (const [name, field] of Object.entries(fields)) {
    const meant = Object.hasOwn(known, name) ? known[name] : undefined
    if (!meant || fits(field as z.ZodType, meant)) continue
    const instead = name in storyFields ? 'leave it out, as every story has it' : `take \`furniture.${name}\``
    throw new TypeError(
      `The kind ${kind} has a field \`${name}\` that is not what Findings means by it: give it another name, or ${instead}`,
    )
  }
}
