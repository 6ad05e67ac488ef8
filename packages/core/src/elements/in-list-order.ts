import type { Config } from '../config/config.js'
import { beginOf } from '../dates/begin-and-end.js'
import type { Kind } from '../kinds/define-kind.js'
import { sortsAs } from '../schema/sorts-as.js'
import { publicFrom } from '../story/dates-for-readers.js'
import type { Entry, Story } from '../story/story.js'
import { overAt } from '../visibility/over-at.js'

type Stories = readonly Entry<'story'>[]

/**
 * Put stories of one kind that are newest first into the order that the kind wants for its lists: by a field, and what is over after all else, with
 * what ended last first. Equal ones stay newest first.
 */
export function inListOrder(stories: Stories, kind: Kind | undefined, config: Config, language: string): Stories {
  if (!kind?.list) return stories
  const { sortBy = defaultField, order } = kind.list
  const { clock, now } = config
  const { compare } = new Intl.Collator(language, { numeric: true })
  const isDate = sortsAs(kind.schema.shape[sortBy] as Field) === 'date'
  const sign = order === 'ascending' ? 1 : -1
  const keyed = stories.map((story) => {
    const value = sortBy === defaultField ? publicFrom(story.data, clock) : fieldOf(story, sortBy)
    const end = overAt(story, config) ?? Number.POSITIVE_INFINITY
    return {
      story,
      key: isDate ? beginOf(String(value), clock) : value,
      end: end <= now ? end : Number.POSITIVE_INFINITY,
    }
  })
  keyed.sort((a, b) => {
    if (a.end !== b.end) return b.end - a.end
    const areTexts = typeof a.key === 'string' && typeof b.key === 'string'
    return sign * (areTexts ? compare(a.key as string, b.key as string) : Number(a.key) - Number(b.key))
  })
  return keyed.map(({ story }) => story)
}

/** Put them in the order in which one is newer than another: by the date that their lists are sorted by, if they are by a date. */
export function byOwnDate(stories: Stories, kind: Kind | undefined, { clock }: Config): Stories {
  const dated = stories.flatMap((story) => {
    const date = ownDateOf(story, kind)
    return date === undefined ? [] : [{ story, begin: beginOf(date, clock) }]
  })
  if (dated.length < stories.length) return stories
  return dated.sort((a, b) => b.begin - a.begin).map(({ story }) => story)
}

/** The date that lists of its kind are sorted by; undefined where they are by no date. */
export function listDateOf(story: Story, kind: Kind | undefined): string | undefined {
  const { sortBy = defaultField } = kind?.list ?? {}
  const value = fieldOf(story, sortBy)
  const isDate = sortBy === defaultField || sortsAs(kind?.schema.shape[sortBy] as Field) === 'date'
  return isDate && typeof value === 'string' ? value : undefined
}

/** The same, where it is not that of its publication: it tells readers more. */
export const ownDateOf = (story: Story, kind: Kind | undefined): string | undefined =>
  (kind?.list?.sortBy ?? defaultField) === defaultField ? undefined : listDateOf(story, kind)

/** By which lists are sorted unless a kind says otherwise. */
const defaultField = 'datePublished'

const fieldOf = ({ data }: Story, field: string): unknown => (data as Readonly<Record<string, unknown>>)[field]

type Field = Parameters<typeof sortsAs>[0]
