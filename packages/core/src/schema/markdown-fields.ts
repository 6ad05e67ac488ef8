import type { z } from 'zod'

/** A field that holds Markdown: where it is in the data, and how much Markdown it may hold. */
export interface MarkdownField {
  readonly path: readonly (string | number)[]
  readonly text: string
  readonly markdown: 'inline' | 'blocks'
}

interface Def {
  readonly type: string
  readonly innerType?: z.core.$ZodType
  readonly in?: z.core.$ZodType
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly element?: z.core.$ZodType
  readonly options?: readonly z.core.$ZodType[]
}

/** The fields of `data` that the schema declares as Markdown (its `meta` says `markdown`), wherever they are nested. */
export function* markdownFields(
  schema: z.core.$ZodType,
  data: unknown,
  path: MarkdownField['path'] = [],
): Generator<MarkdownField> {
  const markdown = (schema as z.ZodType).meta?.()?.markdown
  if (typeof data === 'string') {
    if (markdown === 'inline' || markdown === 'blocks') yield { path, text: data, markdown }
  }
  const def = schema._zod.def as Def
  if (def.innerType) yield* markdownFields(def.innerType, data, path)
  else if (def.in) yield* markdownFields(def.in, data, path)
  else if (def.options) for (const option of def.options) yield* markdownFields(option, data, path)
  else if (def.element && Array.isArray(data)) {
    for (const [index, item] of data.entries()) yield* markdownFields(def.element, item, [...path, index])
  } else if (def.shape && typeof data === 'object' && data !== null) {
    for (const [key, field] of Object.entries(def.shape)) {
      if (Object.hasOwn(data, key)) yield* markdownFields(field, (data as Record<string, unknown>)[key], [...path, key])
    }
  }
}
