import * as z from 'zod'
import { isPortable } from './is-portable.js'
import { opened } from './opened.js'
import { takes } from './takes.js'

interface Def {
  readonly type: string
  readonly coerce?: boolean
  readonly checks?: readonly z.core.$ZodCheck[]
  readonly in?: z.core.$ZodType
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly pattern?: RegExp
}

interface CheckDef {
  readonly check: string
  readonly pattern?: RegExp
  readonly tx?: unknown
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
    const needed = Object.entries(shape).flatMap(([key, field]) => (takes(field, undefined) ? [] : [key]))
    delete written.required
    if (needed.length > 0) written.required = needed
  }
  if (def.type === 'intersection' && written.allOf) written.allOf = written.allOf.map(opened)
  if (written.type === 'integer' && changesOf(def).length > 0) written.type = 'number'
  if (!Number.isInteger(written.multipleOf)) delete written.multipleOf // zod rounds, validators do not
  if (written.maximum === Number.MAX_SAFE_INTEGER) delete written.maximum
  if (written.minimum === Number.MIN_SAFE_INTEGER) delete written.minimum
}

/** Whether a keyword holds of the value before zod or a function of the schema changes it. */
function isOfWhatIsWritten(key: string, def: Def): boolean {
  const { type, coerce, in: first, pattern } = def
  if (coerce === true || type === 'catch' || first?._zod.def.type === 'transform') return false
  const changes = changesOf(def)
  if (changes.length > 0) return key === 'type' || (key === 'minLength' && changes.every(isTrim))
  const patterns = [pattern, ...checksOf(def).map((one) => one.pattern)].filter((one) => one !== undefined)
  return patterns.every(isPortable) || (key !== 'pattern' && key !== 'allOf')
}

const checksOf = ({ checks = [] }: Def): readonly CheckDef[] => checks.map((check) => check._zod.def as CheckDef)
const changesOf = (def: Def): readonly CheckDef[] => checksOf(def).filter(({ check }) => check === 'overwrite')

/** Whether a change only takes spaces away: then what is written is no shorter than what comes out. Zod says so by its function alone. */
const isTrim = ({ tx }: CheckDef): boolean => String(tx) === String((z.trim()._zod.def as unknown as CheckDef).tx)
