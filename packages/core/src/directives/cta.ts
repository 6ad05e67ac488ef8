import * as z from 'zod'
import { link as configLink } from '../elements/link.js'
import { link, oneOf, text } from '../kinds/fields.js'
import type { CtaView } from '../views.js'
import { defineDirective } from './define-directive.js'

/** `::cta{label href}` is a sentence with a link, `:::cta` a block with text, `style=donate` the charity's appeal. */
export const cta = defineDirective({
  name: 'cta',
  forms: ['leaf', 'container'],
  attributes: z
    .strictObject({
      label: text('the words of the link').optional(),
      href: link().optional(),
      heading: text().optional(),
      text: text().optional(),
      style: oneOf(['inline', 'block', 'donate']).optional(),
    })
    .superRefine(({ style, href, label }, context) => {
      if (style === 'donate') return // the config's appeal has both
      if (label === undefined) context.addIssue({ code: 'custom', path: ['label'], message: 'the words of the link' })
      if (href === undefined)
        context.addIssue({
          code: 'custom',
          path: ['href'],
          message: 'a path like /about/ or a full address like https://example.org/',
        })
    }),
  view({ attributes, form, body, hasBody, edition, link }): CtaView | undefined {
    const { donate, file } = edition.config
    const appeal = attributes.style === 'donate' ? donate : undefined
    const label = attributes.label ?? appeal?.label ?? ''
    const target = attributes.href
      ? link(attributes.href, label)
      : appeal && configLink(edition, appeal.href, label, file)
    if (!target || label === '') return undefined
    const heading = attributes.heading ?? appeal?.heading
    const text = attributes.text ?? (hasBody ? undefined : appeal?.text)
    return {
      style: attributes.style ?? (form === 'container' ? 'block' : 'inline'),
      url: target.url,
      label,
      external: target.external,
      ...(target.hreflang && { hreflang: target.hreflang }),
      ...(heading && { heading }),
      ...(text && { text }),
      ...(hasBody && { body }),
    }
  },
})
