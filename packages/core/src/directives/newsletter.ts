import * as z from 'zod'
import { newsletterView } from '../elements/newsletter.js'
import { oneOf, text } from '../kinds/fields.js'
import type { NewsletterView } from '../views.js'
import { defineDirective } from './define-directive.js'

/** `::newsletter{id style}`: a sign-up form, or a link to the one on the page. */
export const newsletter = defineDirective({
  name: 'newsletter',
  forms: ['leaf'],
  attributes: z.strictObject({
    id: text('the name of a newsletter in the config'),
    style: oneOf(['form', 'link']).default('form'),
  }),
  names: { id: { type: 'newsletter', known: ({ newsletters }) => Object.keys(newsletters) } },
  view({ attributes, headingLevel, edition }): NewsletterView | undefined {
    return newsletterView(edition, attributes.id, attributes.style, headingLevel)
  },
})
