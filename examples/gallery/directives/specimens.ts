import { defineDirective, fields } from '@findings/core'
import { z } from 'zod'
import { catalogue } from '../../../packages/theme-charity/test/catalogue.js'
import { anchorOf, specimen } from '../specimens/specimen.js'

/** `::specimens{group=lists}`: every partial of a group in all its states; without a group, all there are. */
export const specimens = defineDirective({
  name: 'specimens',
  forms: ['leaf'],
  attributes: z.strictObject({ group: fields.text('the id of a group').optional() }),
  names: { group: { type: 'group of partials', known: () => catalogue.map(({ id }) => id) } },
  view({ attributes, headingLevel }) {
    const groups = catalogue.filter(({ id }) => id === (attributes.group ?? id))
    const all = !attributes.group
    return {
      headingLevel,
      groups: groups.map(({ id, title, text, partials }) => ({
        id,
        ...(all && { heading: title, text }),
        title,
        contents: Object.keys(partials).map((name) => ({ name, url: `#${anchorOf(name)}` })),
        specimens: Object.keys(partials).map((name) => specimen(name, all ? headingLevel + 1 : headingLevel, all)),
      })),
    }
  },
})
