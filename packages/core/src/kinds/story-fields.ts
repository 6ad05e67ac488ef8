import * as z from 'zod'
import { described } from './described.js'
import * as f from './fields.js'
import { consentWords, contributorWords, evidenceWords, fundingWords } from './part-words.js'
import { furnitureWords, storyWords } from './story-words.js'

const person = () => f.ref('person')
const affiliation = () => f.list(f.ref('organisation'))

const external = z.strictObject(
  {
    title: f.text(),
    href: f.url(),
    source: f.text().optional(),
    date: f.date().optional(),
    summary: f.text().optional(),
  },
  'the file name of a story, or the fields title and href',
)

/** Addresses that a page had before, of which each leads to it. */
export const aliases = () => f.list(f.text('an old address such as /news/old-name/'))

const ofAll = {
  title: f.text('a title'),
  slug: f.text('a short name for the address').optional(),
  summary: f.text().optional(),
  standfirst: f.markdown().optional(),
  kicker: f.text().optional(),
  alternativeHeadline: f.text().optional(),
  datePublished: f.dateOrInstant().optional(),
  dateModified: f.dateOrInstant().optional(),
  status: f.oneOf(['draft', 'published', 'withdrawn']).default('published'),
  embargo: f.instant().optional(),
  topics: f.list(f.ref('topic')),
  image: f.image().optional(),
  authors: f.list(
    z.union([
      person(),
      z.strictObject(
        { person: person(), role: f.text().optional() },
        'the file name of a person, or the fields person and role',
      ),
    ]),
  ),
  related: f.list(f.ref('story')),
  furtherReading: f.list(z.union([f.ref('story'), external])),
  cta: z
    .strictObject(
      { label: f.text(), href: f.link(), text: f.text().optional() },
      'the fields label and href, as in { label: Give, href: /donate/ }',
    )
    .optional(),
  aliases: aliases(),
  translationOf: f
    .text('the file name of the story in the main language')
    .meta({ to: ['story'] })
    .optional(),
  corrections: f.list(
    z.strictObject({ date: f.date(), text: f.text() }, 'the fields date and text, as in { date: 2026-03-09, text: … }'),
  ),
  canonical: f.url().optional(),
  waive: f.list(
    z.strictObject(
      { rule: f.text(), reason: f.text(), until: f.date() },
      'the fields rule, reason and until, as in { rule: title-too-long, reason: Agreed, until: 2027-01-31 }',
    ),
  ),
}

/** The fields that every story has, hubs and pages included. */
export const storyFields = described(ofAll, storyWords)

/** The labels that research press offices agreed on, with a few of ours. */
export const evidence = () =>
  z.strictObject(
    described(
      {
        peerReview: f.oneOf(['peer-reviewed', 'preprint', 'not-peer-reviewed']).optional(),
        studyType: f
          .oneOf([
            'systematic-review',
            'meta-analysis',
            'randomised-controlled-trial',
            'observational-study',
            'literature-review',
            'case-study',
            'survey',
            'laboratory-study',
            'modelling',
            'opinion',
          ])
          .optional(),
        subjects: f.list(f.oneOf(['people', 'animals', 'human-embryos', 'cells', 'none'])),
      },
      evidenceWords,
    ),
    'the fields peerReview, studyType and subjects, as in { peerReview: preprint, subjects: [cells] }',
  )

/** Who paid, in DataCite's terms; `funder` is an organisation. */
export const funding = () =>
  f.list(
    z.strictObject(
      described(
        {
          funder: f.ref('organisation'),
          awardNumber: f.text('an award number in quotes').optional(),
          awardUri: f.url().optional(),
          statement: f.text().optional(),
        },
        fundingWords,
      ),
      'the fields funder and awardNumber, as in { funder: example-fund, awardNumber: "EF-12" }',
    ),
  )

const source = () =>
  z.union([
    f.ref('publication'),
    z.strictObject({ title: f.text(), href: f.url() }, 'the file name of a publication, or the fields title and href'),
  ])

/** What is written like a file name (`callum-reid`) is the id of a person, anything else a first name. */
const personOrName = () =>
  f
    .text('the file name of a person, or a first name')
    .meta({ to: ['person'] })
    .transform((value): f.Ref<'person'> | string =>
      !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)
        ? value
        : { [f.leaf]: true, $: 'ref', to: ['person'], id: value.normalize('NFC') },
    )

const ofSome = {
  publications: f.list(f.ref('publication')),
  evidence: evidence().optional(),
  funding: funding(),
  project: f.ref('project').optional(),
  contributors: f.list(
    z
      .strictObject(
        described(
          {
            person: person().optional(),
            name: f.text().optional(),
            affiliation: affiliation(),
            role: f.text().optional(),
            deceased: f.flag().optional(),
          },
          contributorWords,
        ),
        'the fields person or name, affiliation and role, as in { person: ada-okafor, role: Lead }',
      )
      .refine((one) => (one.person === undefined) !== (one.name === undefined), 'either a person or a name'),
  ),
  competingInterests: f.text('a sentence, or `none`').optional(),
  dateline: z.strictObject({ place: f.text('a place') }, 'the field place, as in { place: London }').optional(),
  mediaContact: z
    .strictObject(
      { name: f.text('a name'), phone: f.phone().optional(), email: f.email().optional() },
      'the fields name, phone and email, as in { name: Press office, phone: "+44 1632 960123" }',
    )
    .optional(),
  notesToEditors: f.blocks().optional(),
  firstPublished: z
    .strictObject(
      { outlet: f.text(), href: f.url().optional(), date: f.date().optional() },
      'the fields outlet, href and date, as in { outlet: The Example Post, date: 2026-03-09 }',
    )
    .optional(),
  sources: f.list(source()),
  people: f.list(personOrName()),
  consent: z
    .strictObject(
      described(
        {
          record: f.text('where the signed consent is kept'),
          scopes: f.list(f.text()),
          expires: f.date().optional(),
          withdrawn: z.union([f.flag(), f.date()]).optional(),
        },
        consentWords,
      ),
      'the fields record, scopes and expires, as in { record: F-12, expires: 2030-01-31 }',
    )
    .optional(),
  contentNotice: f.text().optional(),
  changedDetails: z.union([f.flag(), f.text()]).optional(),
  reviewed: z
    .strictObject(
      { last: f.date(), next: f.date(), by: f.list(person()).unwrap().min(1, 'at least one reviewer') },
      'the fields last, next and by, as in { last: 2026-01-31, next: 2028-01-31, by: [ada-okafor] }',
    )
    .optional(),
  audience: f.text().optional(),
  topic: f.ref('topic').optional(),
  aims: f.blocks().optional(),
  parent: f.ref('hub').optional(),
}

/** Fields that only some kinds have. A kind that takes one gets its part of the page with it. */
export const furniture = described(ofSome, furnitureWords)

export type StoryData = z.infer<z.ZodObject<typeof storyFields>> & Partial<z.infer<z.ZodObject<typeof furniture>>>
