import * as z from 'zod'
import { defineRecord } from './define-kind.js'
import { described } from './described.js'
import * as f from './fields.js'
import { webPage } from './json-ld.js'
import { aliases, funding } from './story-fields.js'

const fields = {
  title: f.text('a title'),
  layAbstract: f.blocks(),
  people: f
    .list(
      z.strictObject(
        { person: f.ref('person'), role: f.text('a role') },
        'the fields person and role, as in { person: ada-okafor, role: Lead }',
      ),
    )
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

const words = {
  title: 'What the project is called.',
  layAbstract: 'What it is about, for everybody.',
  people: 'Who works on it.',
  funding: 'Who pays for it.',
  institution: 'Where the work is done.',
  startDate: 'When it began.',
  endDate: 'When it ends, or ended.',
  trials: 'Numbers of its clinical trials.',
  status: 'How far it is.',
  aliases: 'Addresses that the page had before. Each leads on to it.',
}

/** Research that the charity pays for. */
export const project = defineRecord({
  name: 'project',
  route: '/projects/:id/',
  fields: described(fields, words),
  jsonLd: webPage('WebPage', (facts) => ({ mainEntity: facts.more })),
})

export type ProjectData = z.infer<z.ZodObject<typeof fields>>
