import * as z from 'zod'
import { defineRecord } from './define-kind.js'
import * as f from './fields.js'
import { webPage } from './json-ld.js'
import { aliases, funding } from './story-fields.js'

const fields = {
  title: f.text('a title'),
  layAbstract: f.blocks(),
  people: f
    .list(z.strictObject({ person: f.ref('person'), role: f.text('a role') }, 'the fields person and role'))
    .unwrap()
    .min(1, 'at least one person'),
  funding: funding(),
  institution: f.ref('organisation').optional(),
  startDate: f.partialDate().optional(),
  endDate: f.partialDate().optional(),
  trials: f.list(f.trial()),
  status: f.oneOf(['planned', 'active', 'completed', 'stopped']).optional(),
  aliases: aliases(),
}

/** Research that the charity pays for. */
export const project = defineRecord({
  name: 'project',
  route: '/projects/:id/',
  fields,
  jsonLd: webPage('WebPage', (facts) => ({ mainEntity: facts.more })),
})

export type ProjectData = z.infer<z.ZodObject<typeof fields>>
