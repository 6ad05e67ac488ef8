import type * as z from 'zod'

interface Def {
  readonly type: string
  readonly innerType?: z.core.$ZodType
  readonly in?: z.core.$ZodType
  readonly out?: z.core.$ZodType
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly element?: z.core.$ZodType
  readonly valueType?: z.core.$ZodType
  readonly keyType?: { readonly _zod: { readonly def: { readonly entries?: Readonly<Record<string, unknown>> } } }
  readonly options?: readonly z.core.$ZodType[]
}

const defOf = (schema: z.core.$ZodType) => schema._zod.def as Def

/** The schemas that a schema has at `path`, without what wraps them; of a union, those of all branches. */
export function schemasAt(schema: z.core.$ZodType, path: readonly (string | number)[]): readonly z.core.$ZodType[] {
  const def = defOf(schema)
  if (def.innerType) return schemasAt(def.innerType, path)
  if (def.type === 'pipe') return [def.in, def.out].flatMap((side) => (side ? schemasAt(side, path) : []))
  if (def.options) return def.options.flatMap((option) => schemasAt(option, path))
  const [step, ...rest] = path
  if (step === undefined) return [schema]
  const next = def.shape?.[step] ?? def.element ?? def.valueType
  return next ? schemasAt(next, rest) : []
}

/** Names of the fields that the schema has at `path`. */
export const keysAt = (schema: z.core.$ZodType, path: readonly (string | number)[]): readonly string[] =>
  schemasAt(schema, path)
    .map(defOf)
    .flatMap(({ shape, keyType }) => Object.keys(shape ?? keyType?._zod.def.entries ?? {}))

/** The list that the schema has at `path`, and what stands in it. */
export function listAt(
  schema: z.core.$ZodType,
  path: readonly (string | number)[],
): { readonly list: z.core.$ZodType; readonly item: z.core.$ZodType } | undefined {
  const lists = schemasAt(schema, path).flatMap((list) => {
    const item = defOf(list).element
    return item ? [{ list, item }] : []
  })
  return lists[0]
}
