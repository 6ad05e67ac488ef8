import type * as z from 'zod'
import { narrows } from '../schema/narrows.js'
import { furniture, storyFields } from './story-fields.js'

/**
 * Refuse fields that would be read as what they are not: a name that Findings gives a meaning, such as `embargo` or `sources`, keeps it in every
 * kind. Throws a TypeError that says what to do.
 */
export function checkOwnFields(kind: string, fields: z.ZodRawShape): void {
  for (const [name, field] of Object.entries(fields)) {
    if (!isSchema(field)) throw new TypeError(`The kind ${kind} has a field \`${name}\` that is no schema`)
    const [from, known] = knownField(name)
    if (known === undefined || narrows(field, known)) continue
    throw new TypeError(
      `The kind ${kind} has a field \`${name}\` that is not what Findings means by it: give it another name, or make it from \`${from}.${name}\``,
    )
  }
}

/** Where a field of that name comes from, if Findings knows one. */
function knownField(name: string): readonly [from: string, known?: z.ZodType] {
  const all: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = { storyFields, furniture }
  const found = Object.entries(all).find(([, fields]) => Object.hasOwn(fields, name))
  return found?.[1][name] ? [found[0], found[1][name]] : ['']
}

const isSchema = (field: unknown): boolean => typeof field === 'object' && field !== null && '_zod' in field
