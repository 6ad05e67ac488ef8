import { defineDirective, fields } from '@findings/core'
import { z } from 'zod'
import { partialsWithFixtures } from '../../../packages/theme-charity/test/fixtures.js'
import { specimen as specimenOf } from '../specimens/specimen.js'

/** `::specimen{partial=story-card}`: one partial in all its states. */
export const specimen = defineDirective({
  name: 'specimen',
  forms: ['leaf'],
  attributes: z.strictObject({ partial: fields.text('the name of a partial') }),
  names: { partial: { type: 'partial', known: () => partialsWithFixtures } },
  view: ({ attributes, headingLevel }) => specimenOf(attributes.partial, headingLevel),
})
