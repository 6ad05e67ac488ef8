import * as z from 'zod'

/** How lists of a kind are ordered where they are not simply newest first. */
export interface ListOrder {
  /** A field that every story of the kind has: a date, a number or a text. Default: `datePublished`. */
  readonly sortBy?: string
  /** Default: `descending`, the latest, greatest or last first. */
  readonly order?: 'ascending' | 'descending'
  /** A date that every story of the kind has: once it is over, the story stands after all that are to come, what ended last first. */
  readonly until?: string
}

/** What the config is held to. */
export const listOrder = z.strictObject(
  {
    sortBy: z.string('the name of a field').optional(),
    order: z.enum(['ascending', 'descending'], '`ascending` or `descending`').optional(),
    until: z.string('the name of a field').optional(),
  },
  'the fields sortBy, order and until',
)
