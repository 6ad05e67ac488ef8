import * as z from 'zod'
import { isDay, isInstant, isYearOrMonth, looks } from '../dates/dates.js'
import { identifiers, normalisePhone, phoneLook, type SchemeName } from '../identifiers/identifiers.js'
import { nearest } from '../nearest.js'
import { oneOfWords } from '../schema/type-words.js'
import { type RecordType, recordTypes, withArticle } from '../story/record-type.js'
import { described } from './described.js'
import { imageWords } from './part-words.js'

/**
 * The vocabulary of front matter. The message of every check says what was expected, for “expected …” in a problem.
 * `meta` says in the words of JSON Schema what a function checks, as far as they go; `schema/json-schema.ts` reads it.
 * References, links and images come out as tagged leaves, so that any validated data tells where it points.
 */

/** Marks what schemas made of text: no front matter can write a symbol, so none can pretend. */
export const leaf = Symbol.for('findings.leaf')

/** A reference by id; `to` lists the record types that may have it, first match wins. */
export interface Ref<T extends RecordType = RecordType> {
  readonly [leaf]?: true
  readonly $: 'ref'
  readonly to: readonly T[]
  readonly id: string
}

/** A link as written: a site path, a path relative to the file, an external URL, `mailto:` or `tel:`. */
export interface Href {
  readonly [leaf]?: true
  readonly $: 'link'
  readonly href: string
}

/** An image file as written: relative to the file, or from the project's folder for a config. */
export interface Picture {
  readonly [leaf]?: true
  readonly $: 'image'
  readonly src: string
}

export const text = (expected = 'text') => z.string(expected).trim().min(1, expected)

/** One paragraph of inline Markdown. */
export const markdown = () => text('a sentence or two of text').meta({ markdown: 'inline' })

/** Markdown with paragraphs and lists. */
export const blocks = () => text('text in Markdown').meta({ markdown: 'blocks' })

/** A day that is written right, but that no calendar has. */
const mustExist = z.superRefine<string>((value, context) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || isDay(value)) return
  context.addIssue({ code: 'custom', continue: false, message: 'a day that the calendar has' })
})

/** In a site’s own kind, templates receive it as readers see dates. */
const isShownAsDate = { date: true }

const dayWords = 'a date like 2026-03-09'
export const date = () =>
  z
    .string(dayWords)
    .check(mustExist)
    .refine(isDay, dayWords)
    .meta({ ...isShownAsDate, format: 'date' })

/** A time that is right but for its missing zone is a fault of its own. */
const needsZone = z.superRefine<string>((value, context) => {
  if (isInstant(value) || !isInstant(`${value}Z`)) return
  context.addIssue({ code: 'custom', continue: false, params: { rule: 'time-without-zone' } })
})

/** Who complains of such a value can say which instant it may be. */
const isAnInstant = { instant: true }

const dateOrInstantWords = 'a date like 2026-03-09, or a date, time and zone like 2026-03-09T09:30Z'
export const dateOrInstant = () =>
  z
    .string(dateOrInstantWords)
    .check(needsZone, mustExist)
    .refine((value) => isDay(value) || isInstant(value), { error: dateOrInstantWords, params: isAnInstant })
    .meta({ ...isShownAsDate, pattern: `${looks.day}|${looks.instant}` })

const instantWords = 'a date, time and zone like 2026-03-09T00:01Z'
export const instant = () =>
  z
    .string(instantWords)
    .check(needsZone)
    .refine(isInstant, { error: instantWords, params: isAnInstant })
    .meta({ ...isShownAsDate, pattern: looks.instant })

const partialDateWords = 'a year, a month like 2026-03 or a date like 2026-03-09'
/** A year may be written as a number, as YAML reads it. */
export const partialDate = (expected = partialDateWords) =>
  z
    .preprocess(
      (value) => (Number.isInteger(value) ? String(value) : value),
      z.string(expected).refine((value) => isYearOrMonth(value) || isDay(value), expected),
    )
    .meta({
      ...isShownAsDate,
      type: ['string', 'integer'],
      minimum: 1000,
      maximum: 9999,
      pattern: `^\\d{4}(-(0[1-9]|1[0-2]))?$|${looks.day}`,
    })

function known<T extends RecordType>(to: readonly T[]): readonly T[] {
  const wrong = to.find((type) => !recordTypes.includes(type))
  if (wrong === undefined) return to
  const near = nearest(wrong, recordTypes)
  throw new TypeError(`There are no records of type \`${wrong}\`${near ? `, did you mean \`${near}\`?` : ''}`)
}

const refWords = (to: readonly RecordType[]) => `the file name of ${to.map(withArticle).join(' or ')}`

/** Throws a TypeError where there is no such type of records. */
export const ref = <T extends RecordType>(...to: readonly T[]) =>
  z
    .string(refWords(known(to)))
    .min(1, refWords(to))
    .meta({ to })
    .transform((id): Ref<T> => ({ [leaf]: true, $: 'ref', to, id: id.normalize('NFC') }))

const linkWords = 'a path like /about/ or a full address like https://example.org/'
export const link = (expected = linkWords) =>
  z
    .string(expected)
    .trim()
    .min(1, expected)
    .transform((href): Href => ({ [leaf]: true, $: 'link', href }))

const picture = (expected: string) =>
  z
    .string(expected)
    .min(1, expected)
    .transform((src): Picture => ({ [leaf]: true, $: 'image', src }))

const focusWords = 'two percentages like 50% 20%'
/** An image with what readers and rights need. `focus` is the point that cropping keeps, from the top left. */
export const image = () =>
  z.strictObject(
    described(
      {
        src: picture('the path of an image file'),
        alt: z.string('a description of the image').trim().optional(),
        decorative: z.boolean('true or false').optional(),
        caption: markdown().optional(),
        credit: text('who made the image').optional(),
        licence: text('a licence such as CC BY 4.0').optional(),
        focus: z
          .string(focusWords)
          .regex(/^(100|\d{1,2})% (100|\d{1,2})%$/, focusWords)
          .optional(),
      },
      imageWords,
    ),
    'the fields src and alt, as in { src: ../images/cell.jpg, alt: A cell }',
  )

const identifier = (name: SchemeName) => {
  const scheme = identifiers[name]
  return z
    .preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string(scheme.expected))
    .refine((value) => scheme.normalise(value) !== undefined, {
      error: scheme.expected,
      params: { scheme: scheme.name },
    })
    .transform((value) => scheme.normalise(value) ?? value)
    .meta({ identifier: name, type: 'string', pattern: scheme.look })
}

export const doi = () => identifier('doi')
/** Digits, as YAML reads them, are a number. */
export const pmid = () => identifier('pmid').meta({ type: ['string', 'integer'], minimum: 1, maximum: 99_999_999 })
export const pmcid = () => identifier('pmcid')
export const orcid = () => identifier('orcid')
export const ror = () => identifier('ror')

const trialWords = 'NCT and eight digits, or ISRCTN and eight digits'
export const trial = () =>
  z
    .string(trialWords)
    .refine((value) => (identifiers.nct.normalise(value) ?? identifiers.isrctn.normalise(value)) !== undefined, {
      error: trialWords,
      params: { scheme: 'trial number' },
    })
    .meta({ pattern: `${identifiers.nct.look}|${identifiers.isrctn.look}` })
    .transform((value) => identifiers.nct.normalise(value) ?? identifiers.isrctn.normalise(value) ?? value)
    .meta({ identifier: 'trial' })

/** A telephone number as written, and in E.164. */
export interface Phone {
  readonly text: string
  readonly number: string
}

const phoneWords = 'an international number like +44 1632 960123'
export const phone = () =>
  z
    .string(phoneWords)
    .refine((value) => normalisePhone(value) !== undefined, {
      error: phoneWords,
      params: { scheme: 'telephone number' },
    })
    .meta({ pattern: phoneLook })
    .transform((value): Phone => ({ text: value.trim(), number: normalisePhone(value) ?? value }))

const emailWords = 'an e-mail address'
/** Only characters that mean themselves in a `mailto:` link, so that nothing is added to it: no `?`, `&`, `%`, `,`. */
export const email = () =>
  z.string(emailWords).regex(/^[\p{L}\p{N}._+'-]+@[\p{L}\p{N}.-]+\.[\p{L}\p{N}-]+$/u, emailWords)

const urlWords = 'a full address like https://example.org/'
export const url = () =>
  z
    .string(urlWords)
    .refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value), urlWords)
    .meta({ address: true, pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' })

export const list = <T extends z.ZodType>(item: T) => z.array(item, 'a list').default([])

export const flag = () => z.boolean('true or false')

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values, oneOfWords(values))

/** A whole number of at least 1, also written as a directive attribute. */
export const count = () =>
  z
    .preprocess(
      (value) => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value),
      z.number('a whole number').int('a whole number').min(1, 'a number of at least 1'),
    )
    .meta({ type: ['integer', 'string'], minimum: 1, pattern: '\\d' })

/** What a site's own kinds and directives build their schemas from. */
export const fields = {
  text,
  markdown,
  blocks,
  date,
  dateOrInstant,
  instant,
  partialDate,
  ref,
  link,
  image,
  doi,
  pmid,
  pmcid,
  orcid,
  ror,
  trial,
  phone,
  email,
  url,
  list,
  flag,
  oneOf,
  count,
}
