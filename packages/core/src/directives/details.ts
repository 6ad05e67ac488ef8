import * as z from 'zod'
import type { DetailsView } from '../views.js'
import { defineDirective } from './define-directive.js'

/** `:::details[summary]`: what not every reader needs, folded away below words that say what it is. */
export const details = defineDirective({
  name: 'details',
  forms: ['container'],
  label: 'summary',
  attributes: z.strictObject({}),
  view: ({ label, body }): DetailsView => ({ summary: label, body }),
})
