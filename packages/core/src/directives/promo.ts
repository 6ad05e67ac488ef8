import * as z from 'zod'
import { image, link, text } from '../kinds/fields.js'
import type { PromoView } from '../views.js'
import { defineDirective } from './define-directive.js'

/** `::promo{title href}`: a card that leads somewhere else on the site. */
export const promo = defineDirective({
  name: 'promo',
  forms: ['leaf'],
  attributes: z.strictObject({
    title: text('the words of the link'),
    href: link(),
    text: text().optional(),
    image: image().shape.src.optional(),
    alt: text().optional(),
  }),
  view({ attributes, headingLevel, link, image }): PromoView | undefined {
    const target = link(attributes.href, attributes.title)
    const { alt = '' } = attributes
    const picture = attributes.image && image({ src: attributes.image, alt, decorative: alt === '' }, 'card')
    return (
      target && {
        title: attributes.title,
        url: target.url,
        external: target.external,
        ...(target.hreflang && { hreflang: target.hreflang }),
        ...(target.retracted && { retracted: true }),
        headingLevel,
        ...(attributes.text && { text: attributes.text }),
        ...(picture && { image: picture }),
      }
    )
  },
})
