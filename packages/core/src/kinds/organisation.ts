import type * as z from 'zod'
import { defineRecord } from './define-kind.js'
import { described } from './described.js'
import * as f from './fields.js'

const funderWords = 'a Crossref funder id like 10.13039/100000000'
const fields = {
  name: f.text('a name'),
  alternateName: f.text().optional(),
  ror: f.ror().optional(),
  /** Legacy: ROR has taken its place. */
  funderId: f
    .text(funderWords)
    .regex(/^(https?:\/\/(dx\.)?doi\.org\/)?10\.13039\/\d+$/, funderWords)
    .meta({ pattern: '10\\.13039/\\d+\\s*$' })
    .optional(),
  url: f.url().optional(),
}

const words = {
  name: 'The full name.',
  alternateName: 'A short name, or another one.',
  ror: 'The identifier of a research organisation.',
  funderId: 'The older identifier of a funder; `ror` has taken its place.',
  url: 'Its own website.',
}

/** An institution or a funder. */
export const organisation = defineRecord({ name: 'organisation', fields: described(fields, words) })

export type OrganisationData = z.infer<z.ZodObject<typeof fields>>
