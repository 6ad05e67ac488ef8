import * as z from 'zod'
import { defineRecord } from './define-kind.js'
import { described } from './described.js'
import * as f from './fields.js'
import { retractionWords } from './part-words.js'
import { evidence } from './story-fields.js'

const types = [
  'article-journal',
  'article',
  'book',
  'chapter',
  'dataset',
  'report',
  'review',
  'thesis',
  'paper-conference',
  'software',
  'webpage',
  'document',
] as const

const numberOrText = (expected: string) => z.union([z.string(expected), z.number(expected)], expected).transform(String)

/** What is known of a retraction, however it is written; the words are those of Crossref and PubMed. */
const retraction = () =>
  z
    .union([
      f.flag(),
      f.partialDate('true, or a date like 2026-03-09'),
      z.strictObject(
        described(
          { date: f.partialDate().optional(), reason: f.text().optional(), notice: f.url().optional() },
          retractionWords,
        ),
        'true, a date, or the fields date, reason and notice, as in { date: 2026-03-09, notice: https://… }',
      ),
    ])
    .transform((value): Retraction | undefined => {
      if (typeof value === 'string') return { date: value }
      return value === true ? {} : value || undefined
    })

/** That a work was retracted: when, why, and where its publisher says so, as far as that is known. */
export interface Retraction {
  readonly date?: string | undefined
  readonly reason?: string | undefined
  readonly notice?: string | undefined
}

const fields = {
  type: f.oneOf(types),
  title: f.text('a title'),
  author: f.list(
    z.strictObject(
      { family: f.text('a family name'), given: f.text().optional(), ORCID: f.orcid().optional() },
      'the fields family and given, as in { family: Okafor, given: Ada }',
    ),
  ),
  'container-title': f.text().optional(),
  issued: f.partialDate().optional(),
  volume: numberOrText('a volume').optional(),
  issue: numberOrText('an issue').optional(),
  page: numberOrText('a page or pages like 12-19').optional(),
  DOI: f.doi().optional(),
  PMID: f.pmid().optional(),
  PMCID: f.pmcid().optional(),
  URL: f.url().optional(),
  articleVersion: f.oneOf(['preprint', 'accepted-manuscript', 'version-of-record']).optional(),
  openAccess: f.flag().optional(),
  retracted: retraction().optional(),
  evidence: evidence().optional(),
}

const words = {
  type: 'What sort of work it is, in the words of CSL.',
  title: 'The title of the work.',
  author: 'Its authors, in their order.',
  'container-title': 'The journal or book that it stands in.',
  issued: 'When it was published.',
  volume: 'The volume of the journal.',
  issue: 'The issue of the volume.',
  page: 'The pages, or the number of the article.',
  DOI: 'The identifier of the work.',
  PMID: 'Its number in PubMed.',
  PMCID: 'Its number in PubMed Central.',
  URL: 'Where it can be read.',
  articleVersion: 'Which version is meant.',
  openAccess: 'Whether everybody can read it without paying.',
  retracted: 'Whether it has been retracted; the day, or the day, the reason and the address of the notice.',
  evidence: 'How strong its evidence is; believed over what a story says.',
}

/** A scholarly work, in the names of CSL-JSON (https://docs.citationstyles.org/). */
export const publication = defineRecord({ name: 'publication', fields: described(fields, words) })

export type PublicationData = z.infer<z.ZodObject<typeof fields>>
