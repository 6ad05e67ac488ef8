import type * as z from 'zod'
import { defineRecord } from './define-kind.js'
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

/** Somebody whom stories name; the body is a biography. */
export const person = defineRecord({
  name: 'person',
  route: '/people/:id/',
  fields,
  jsonLd: webPage('ProfilePage', (facts) => ({ mainEntity: facts.more })),
})

export type PersonData = z.infer<z.ZodObject<typeof fields>>
