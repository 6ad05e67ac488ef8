import * as z from 'zod'
import { text } from '../kinds/fields.js'
import type { TableView } from '../views.js'
import { defineDirective } from './define-directive.js'

/** `:::table[caption]{source}`: a table with a caption, and where its figures come from. */
export const table = defineDirective({
  name: 'table',
  forms: ['container'],
  label: 'caption',
  attributes: z.strictObject({ source: text('where the figures come from').optional() }),
  view: ({ attributes: { source }, body }): TableView => ({ body, ...(source && { source }) }),
})
