import * as z from 'zod'
import { ref, text } from '../kinds/fields.js'
import type { QuoteView } from '../views.js'
import { type DirectiveContext, defineDirective } from './define-directive.js'

export const quoteAttributes = z.strictObject({
  by: ref('person').optional(),
  speaker: text('a name').optional(),
  source: text().optional(),
})

/** `:::quote{by=person}`: what somebody said, with portrait and attribution. */
export const quote = defineDirective({
  name: 'quote',
  forms: ['container'],
  attributes: quoteAttributes,
  view: quoteView,
})

/** The view that quotes and pull quotes share. */
export function quoteView({
  attributes,
  body,
  edition,
  person,
}: DirectiveContext<z.output<typeof quoteAttributes>>): QuoteView {
  const speaker = attributes.by && edition.find(attributes.by)
  return {
    body,
    ...(speaker && { by: person(speaker) }),
    ...(attributes.speaker && { speaker: attributes.speaker }),
    ...(attributes.source && { source: attributes.source }),
  }
}
