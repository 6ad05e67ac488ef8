import type * as z from 'zod'

interface Def {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
  readonly out?: z.ZodType
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly entries?: Readonly<Record<string, unknown>>
  readonly values?: readonly unknown[]
}

/** Around another schema, and of the same shape. */
const wrappers = new Set(['optional', 'nonoptional', 'default', 'prefault', 'catch', 'readonly'])

/**
 * Whether what one schema accepts can be read as what another one gives: a text may be chosen from a list, a list have a least length, a
 * field be needed; but a text is no list, and nothing may be missing that is always there. A transformation can give anything: one takes the place of one alone.
 */
export function fits(own: z.ZodType, known: z.ZodType): boolean {
  if (own === known) return true
  if (isMissing(own) && !isMissing(known)) return false
  return fitsInside(bare(own), bare(known))
}

function fitsInside(own: z.ZodType, known: z.ZodType): boolean {
  const [mine, theirs] = [defOf(own), defOf(known)]
  if (own === known) return true
  if (mine.type === 'union') return (mine.options ?? []).every((option) => fits(option, known))
  if (theirs.type === 'union') return (theirs.options ?? []).some((option) => fits(own, option))
  if (theirs.type === 'enum' || theirs.type === 'literal') {
    const allowed = new Set(valuesOf(theirs))
    const values = valuesOf(mine)
    return values.length > 0 && values.every((value) => allowed.has(value))
  }
  if (mine.type === 'enum' || mine.type === 'literal')
    return valuesOf(mine).every((value) => typeof value === theirs.type)
  if (mine.type !== theirs.type) return false
  if (mine.type === 'pipe')
    return mine.in !== undefined && mine.out !== undefined && theirs.in !== undefined && theirs.out !== undefined
      ? fits(mine.in, theirs.in) && fits(mine.out, theirs.out)
      : false
  if (mine.element && theirs.element) return fits(mine.element, theirs.element)
  if (mine.shape && theirs.shape) return fitsFields(mine.shape, theirs.shape)
  return plain.has(mine.type)
}

/** One is as good as another. */
const plain = new Set(['string', 'number', 'boolean', 'transform'])

const fitsFields = (own: Readonly<Record<string, z.ZodType>>, known: Readonly<Record<string, z.ZodType>>): boolean =>
  Object.entries(known).every(([key, field]) => {
    const mine = own[key]
    return mine ? fits(mine, field) : isMissing(field)
  })

const valuesOf = ({ entries, values }: Def): readonly unknown[] => values ?? Object.values(entries ?? {})

/** Whether data may lack it. */
function isMissing(schema: z.ZodType): boolean {
  const { type, innerType } = defOf(schema)
  if (type === 'optional') return true
  return type === 'readonly' && innerType !== undefined && isMissing(innerType)
}

function bare(schema: z.ZodType): z.ZodType {
  const { type, innerType } = defOf(schema)
  return wrappers.has(type) && innerType ? bare(innerType) : schema
}

const defOf = (schema: z.ZodType): Def => schema._zod.def as Def
