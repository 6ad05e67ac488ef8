import * as z from 'zod'

/** Whether a field takes a value; `undefined`, where it may be missing. Functions that see a value first may make another of it. */
export function takes(field: z.core.$ZodType, value: unknown): boolean {
  try {
    return z.safeParse(field, value).success
  } catch {
    return false // a function of the site that expects another value
  }
}
