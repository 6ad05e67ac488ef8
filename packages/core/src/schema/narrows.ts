import type * as z from 'zod'

interface Def {
  readonly type: string
  readonly innerType?: z.core.$ZodType
}

/** Around another schema, of which they change nothing but whether it may be missing. */
const wrappers = new Set(['optional', 'nonoptional', 'default', 'prefault', 'readonly'])

/**
 * Whether one schema is another, or was made from it by further checks: a text with a greatest length, a list with a least one. It may
 * be needed where the other is not, but not the other way round.
 */
export function narrows(own: z.core.$ZodType, known: z.core.$ZodType): boolean {
  if (mayBeMissing(own) && !mayBeMissing(known)) return false
  const origin = bare(known)
  for (let one: z.core.$ZodType | undefined = bare(own); one; one = one._zod.parent) if (one === origin) return true
  return false
}

/** Whether data may lack it. */
function mayBeMissing(schema: z.core.$ZodType): boolean {
  const { type, innerType } = schema._zod.def as Def
  return type === 'optional' || (type === 'readonly' && innerType !== undefined && mayBeMissing(innerType))
}

function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const { type, innerType } = schema._zod.def as Def
  return wrappers.has(type) && innerType ? bare(innerType) : schema
}
