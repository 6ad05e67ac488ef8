import type * as z from 'zod'

/** Fields, each with words for what it is. They stay with it when it is made needed, with `unwrap()`. */
export function described<S extends z.ZodRawShape>(shape: S, words: Readonly<Record<keyof S, string>>): S {
  const fields: Record<string, unknown> = {}
  for (const name of Object.keys(shape)) fields[name] = say(shape[name] as z.ZodType, words[name])
  return fields as S // the same fields under the same names
}

/** The words belong to what is optional, not to its being so. */
function say(field: z.ZodType, words: string | undefined): z.ZodType {
  const def = field._zod.def as typeof field._zod.def & { readonly innerType?: z.ZodType }
  if (!def.innerType) return field.meta({ description: words })
  return field.clone({ ...def, innerType: say(def.innerType, words) } as typeof def)
}
