import * as z from 'zod'

/** Whether a field may be missing. Functions that see a value first may make one of nothing. */
export const takesNothing = (field: z.core.$ZodType): boolean => z.safeParse(field, undefined).success
