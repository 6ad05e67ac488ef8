import type * as z from 'zod'
import { takesNothing } from '../schema/takes-nothing.js'
import { wordsOf } from '../schema/words.js'

/** A field of front matter. */
export interface FieldDescription {
  readonly name: string
  readonly isNeeded: boolean
  /** What it is, in sentences. */
  readonly about?: string
  /** How it is written; completes “Write …”. */
  readonly expected: string
}

/** The fields of a schema, in their order. */
export const fieldsOf = ({ shape }: z.ZodObject): readonly FieldDescription[] =>
  Object.entries(shape).map(([name, field]) => {
    const { about, expected } = wordsOf(field)
    return { name, isNeeded: !takesNothing(field), ...(about !== undefined && { about }), expected }
  })
