import type * as z from 'zod'

interface Def {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
  readonly defaultValue?: unknown
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly options?: readonly z.ZodType[]
}

/**
 * What a schema accepts of a value that it refuses as a whole: fields and list items with faults are left out, lists that
 * are no lists become empty. So the rest of a faulty file is still checked, and other files still find it.
 */
export function salvage(schema: z.ZodType, value: unknown): unknown {
  const whole = schema.safeParse(value)
  if (whole.success) return whole.data
  const def = schema._zod.def as Def
  if (def.type === 'default' && (typeof value !== 'object' || value === null)) return def.defaultValue
  if (def.innerType) return salvage(def.innerType, value)
  if (def.in) return salvage(def.in, value)
  if (def.options) return def.options.map((option) => salvage(option, value)).find((part) => part !== undefined)
  if (def.element) return Array.isArray(value) ? salvageList(def.element, value) : []
  return def.shape && typeof value === 'object' && value !== null ? salvageFields(def.shape, value) : undefined
}

function salvageList(element: z.ZodType, list: readonly unknown[]): unknown[] {
  return list.map((item) => salvage(element, item)).filter((item) => item !== undefined)
}

function salvageFields(shape: Readonly<Record<string, z.ZodType>>, value: object): Record<string, unknown> {
  const own = new Map(Object.entries(value))
  const fields = Object.entries(shape).map(([key, field]) => [key, salvage(field, own.get(key))] as const)
  return Object.fromEntries(fields.filter(([, part]) => part !== undefined))
}
