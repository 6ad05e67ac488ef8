import type * as z from 'zod'

type Part = z.core.JSONSchema.BaseSchema

/** A part of an intersection, without what it says of keys that it does not know: zod lets another part know them. */
export function opened({ additionalProperties: _, propertyNames: __, ...part }: Part): Part {
  const { oneOf, anyOf = oneOf, allOf, ...rest } = part
  // What stands elsewhere is closed for all that refer to it.
  return rest.$ref === undefined
    ? { ...rest, ...(anyOf && { anyOf: anyOf.map(opened) }), ...(allOf && { allOf: allOf.map(opened) }) }
    : {}
}
