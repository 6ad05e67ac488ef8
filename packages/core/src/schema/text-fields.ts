import type * as z from 'zod'

/** A text in data, and what the `meta` of its schema says of it. */
export interface TextField {
  readonly path: readonly (string | number)[]
  readonly text: string
  readonly meta: Readonly<Record<string, unknown>>
}

interface Def {
  readonly type: string
  readonly innerType?: z.core.$ZodType
  readonly in?: z.core.$ZodType
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly element?: z.core.$ZodType
  readonly options?: readonly z.core.$ZodType[]
}

/** The texts of `data` whose schema has a `meta`, wherever they are nested. */
export function* textFields(
  schema: z.core.$ZodType,
  data: unknown,
  path: TextField['path'] = [],
): Generator<TextField> {
  const meta = (schema as z.ZodType).meta?.()
  if (typeof data === 'string' && meta) yield { path, text: data, meta }
  const def = schema._zod.def as Def
  if (def.innerType) yield* textFields(def.innerType, data, path)
  else if (def.in) yield* textFields(def.in, data, path)
  else if (def.options) for (const option of def.options) yield* textFields(option, data, path)
  else if (def.element && Array.isArray(data)) {
    for (const [index, item] of data.entries()) yield* textFields(def.element, item, [...path, index])
  } else if (def.shape && typeof data === 'object' && data !== null) {
    for (const [key, field] of Object.entries(def.shape)) {
      if (Object.hasOwn(data, key)) yield* textFields(field, (data as Record<string, unknown>)[key], [...path, key])
    }
  }
}
