import * as z from 'zod'
import { image, oneOf } from '../kinds/fields.js'
import type { FigureView } from '../views.js'
import { defineDirective } from './define-directive.js'

const { src, alt, credit, licence, focus } = image().shape

/** `:::figure{src alt credit licence}`: an image whose caption is the content. */
export const figure = defineDirective({
  name: 'figure',
  forms: ['leaf', 'container'],
  attributes: z.strictObject({ src, alt, credit, licence, focus, decorative: oneOf(['true', 'false', '']).optional() }),
  view({ attributes, body, hasBody, image }): FigureView | undefined {
    const { decorative, ...rest } = attributes
    const view = image({ ...rest, decorative: decorative === 'true' || decorative === '' })
    return (
      view && {
        image: view,
        ...(hasBody && { caption: body }),
        ...(attributes.credit && { credit: attributes.credit }),
        ...(attributes.licence && { licence: attributes.licence }),
      }
    )
  },
})
