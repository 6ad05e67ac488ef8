import type * as z from 'zod'
import { takes } from '../schema/takes.js'
import { wordsOf } from '../schema/words.js'
import type { RecordType } from '../story/record-type.js'

/** A field of front matter. */
export interface FieldDescription {
  readonly name: string
  readonly isNeeded: boolean
  /** What it is, in sentences. */
  readonly about?: string
  /** How it is written; completes “Write …”. */
  readonly expected: string
  /** Where it names records by their ids: their types, and such a value as it is written. */
  readonly ids?: { readonly to: readonly RecordType[]; readonly example: string }
}

/** The fields of a schema, in their order. */
export const fieldsOf = ({ shape }: z.ZodObject): readonly FieldDescription[] =>
  Object.entries(shape).map(([name, field]) => {
    const { about, expected, to, example } = wordsOf(field)
    return {
      name,
      isNeeded: !takes(field, undefined),
      ...(about !== undefined && { about }),
      expected,
      ...(example !== undefined && { ids: { to, example } }),
    }
  })
