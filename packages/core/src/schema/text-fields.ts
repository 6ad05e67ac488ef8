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
export function textFields(schema: z.core.$ZodType, data: unknown): TextField[] {
  const fields: TextField[] = []
  collect(schema, data, [], fields)
  return fields
}

function collect(schema: z.core.$ZodType, data: unknown, path: TextField['path'], fields: TextField[]): void {
  const meta = typeof data === 'string' ? (schema as z.ZodType).meta?.() : undefined
  if (meta) fields.push({ path, text: data as string, meta })
  const def = schema._zod.def as Def
  const { innerType = def.in, options, element, shape } = def
  if (innerType) collect(innerType, data, path, fields)
  else if (options) for (const option of options) collect(option, data, path, fields)
  else if (element && Array.isArray(data)) {
    for (const [index, item] of data.entries()) collect(element, item, [...path, index], fields)
  } else if (shape && typeof data === 'object' && data !== null) {
    for (const key of Object.keys(shape)) {
      if (!Object.hasOwn(data, key)) continue
      collect(shape[key] as z.core.$ZodType, (data as Record<string, unknown>)[key], [...path, key], fields)
    }
  }
}
