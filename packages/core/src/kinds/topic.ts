import type * as z from 'zod'
import { defineRecord } from './define-kind.js'
import { described } from './described.js'
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

const words = {
  name: 'What readers call the topic.',
  synonyms: 'Other names of it.',
  parent: 'The topic that this one is a part of. It lists what is about this one.',
  definition: 'What it is, in a sentence.',
  aliases: 'Addresses that the page had before. Each leads on to it.',
}

/** What stories are about. */
export const topic = defineRecord({
  name: 'topic',
  route: '/topics/:id/',
  fields: described(fields, words),
  jsonLd: webPage('CollectionPage', (facts) => ({ about: facts.more })),
})

export type TopicData = z.infer<z.ZodObject<typeof fields>>
