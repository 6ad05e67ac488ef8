import type * as z from 'zod'

interface Def {
  readonly type: string
  readonly innerType?: z.core.$ZodType
  readonly out?: z.core.$ZodType
  readonly entries?: Readonly<Record<string, unknown>>
}

/** What the values of a field are compared as; undefined where they may be missing, or have no order that people would expect. */
export function sortsAs(field: z.core.$ZodType): 'date' | 'number' | 'text' | undefined {
  const meta = (field as z.ZodType).meta?.()
  if (meta?.date === true) return 'date'
  const { type, innerType, out, entries = {} } = field._zod.def as Def
  const inner = type === 'pipe' ? out : wrappers.has(type) ? innerType : undefined
  if (inner) return sortsAs(inner)
  if (type === 'number') return 'number'
  const isText =
    type === 'string' || (type === 'enum' && Object.values(entries).every((one) => typeof one === 'string'))
  return isText && meta?.markdown === undefined ? 'text' : undefined
}

/** Around another schema, whose values stay as they are and never lack. */
const wrappers = new Set(['nonoptional', 'default', 'prefault', 'readonly'])
