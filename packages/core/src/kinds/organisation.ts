import type * as z from 'zod'
import { defineRecord } from './define-kind.js'
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
    .optional(),
  url: f.url().optional(),
}

/** An institution or a funder. */
export const organisation = defineRecord({ name: 'organisation', fields })

export type OrganisationData = z.infer<z.ZodObject<typeof fields>>
