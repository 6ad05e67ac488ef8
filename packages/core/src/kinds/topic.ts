import type * as z from 'zod'
import { defineRecord } from './define-kind.js'
import * as f from './fields.js'
import { webPage } from './json-ld.js'
import { aliases } from './story-fields.js'

const fields = {
  name: f.text('a name'),
  synonyms: f.list(f.text()),
  parent: f.ref('topic').optional(),
  definition: f.text().optional(),
  aliases: aliases(),
}

/** What stories are about. */
export const topic = defineRecord({
  name: 'topic',
  route: '/topics/:id/',
  fields,
  jsonLd: webPage('CollectionPage', (facts) => ({ about: facts.more })),
})

export type TopicData = z.infer<z.ZodObject<typeof fields>>
