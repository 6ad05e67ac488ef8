import type * as z from 'zod'
import { isPortable } from './is-portable.js'
import { takesNothing } from './takes-nothing.js'

interface Def {
  readonly coerce?: boolean
  readonly checks?: readonly z.core.$ZodCheck[]
  readonly in?: z.core.$ZodType
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly pattern?: RegExp
}

/**
 * Take out of a JSON Schema what zod says of a value only once it was changed, and what other validators understand otherwise. What `meta`
 * says is of the value as it is written, and stays.
 */
export function loosen(written: z.core.JSONSchema.BaseSchema, schema: z.core.$ZodType): void {
  const { shape, ...def } = schema._zod.def as Def
  const said = (schema as z.ZodType).meta?.() ?? {}
  for (const key of Object.keys(written)) if (!(key in said) && !isOfWhatIsWritten(key, def)) delete written[key]
  if (written.format !== 'date') delete written.format // of addresses, for one, validators think more narrowly than zod
  if (shape) {
    const needed = Object.entries(shape).flatMap(([key, field]) => (takesNothing(field) ? [] : [key]))
    delete written.required
    if (needed.length > 0) written.required = needed
  }
  if (written.maximum === Number.MAX_SAFE_INTEGER) delete written.maximum
  if (written.minimum === Number.MIN_SAFE_INTEGER) delete written.minimum
}

/** Whether a keyword holds of the value before zod or a function of the schema changes it. */
function isOfWhatIsWritten(key: string, { coerce, checks = [], in: first, pattern }: Def): boolean {
  if (coerce === true || first?._zod.def.type === 'transform') return false
  const defs = checks.map((check) => check._zod.def as { readonly check: string; readonly pattern?: RegExp })
  if (defs.some(({ check }) => check === 'overwrite')) return key === 'type' || key === 'minLength'
  const patterns = [pattern, ...defs.map((one) => one.pattern)].filter((one) => one !== undefined)
  return patterns.every(isPortable) || (key !== 'pattern' && key !== 'allOf')
}
