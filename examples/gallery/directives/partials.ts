import { defineDirective } from '@findings/core'
import { z } from 'zod'
import { catalogue } from '../../../packages/theme-charity/test/catalogue.js'
import { anchorOf } from '../specimens/specimen.js'

/** `::partials`: every group with its partials, linked to where they are shown. */
export const partials = defineDirective({
  name: 'partials',
  forms: ['leaf'],
  attributes: z.strictObject({}),
  view: ({ headingLevel }) => ({
    headingLevel,
    groups: catalogue.map(({ id, title, text, partials }) => ({
      title,
      text,
      url: `/${id}/`,
      partials: Object.entries(partials).map(([name, purpose]) => ({
        name,
        purpose,
        url: `/${id}/#${anchorOf(name)}`,
      })),
    })),
  }),
})
