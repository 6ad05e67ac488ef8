import type * as z from 'zod'
import { defineRecord } from './define-kind.js'
import { described } from './described.js'
import * as f from './fields.js'
import { webPage } from './json-ld.js'
import { aliases } from './story-fields.js'

const fields = {
  name: f.text('a name'),
  honorificPrefix: f.text().optional(),
  honorificSuffix: f.text().optional(),
  jobTitle: f.text().optional(),
  affiliation: f.list(f.ref('organisation')),
  orcid: f.orcid().optional(),
  image: f.image().optional(),
  deathDate: f.partialDate().optional(),
  competingInterests: f.text().optional(),
  aliases: aliases(),
}

const words = {
  name: 'The full name.',
  honorificPrefix: 'What stands before the name, such as Dr.',
  honorificSuffix: 'What stands after the name, such as FRCP.',
  jobTitle: 'What the person does.',
  affiliation: 'Where the person works.',
  orcid: 'The identifier of a researcher.',
  image: 'A portrait.',
  deathDate: 'When the person died.',
  competingInterests: 'Interests that readers of what they say should know of.',
  aliases: 'Addresses that the page had before. Each leads on to it.',
}

/** Somebody whom stories name; the body is a biography. */
export const person = defineRecord({
  name: 'person',
  route: '/people/:id/',
  fields: described(fields, words),
  jsonLd: webPage('ProfilePage', (facts) => ({ mainEntity: facts.more })),
})

export type PersonData = z.infer<z.ZodObject<typeof fields>>
