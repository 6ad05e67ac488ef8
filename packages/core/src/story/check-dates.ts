import type { Config } from '../config/config.js'
import { dayAt, isInstant } from '../dates/dates.js'
import { isBefore } from '../dates/is-before.js'
import { offsetAt, offsetText, otherOffset } from '../dates/offsets.js'
import type { Kind } from '../kinds/define-kind.js'
import { type Fault, fault } from '../problems.js'
import { sortsAs } from '../schema/sorts-as.js'
import { publicFrom } from './dates-for-readers.js'
import { type Entry, isStory } from './story.js'

type Path = readonly string[]

/** Which dates come one after the other: the later field, then the earlier one. */
const ofStories: readonly (readonly [later: Path, earlier: Path])[] = [
  [['dateModified'], ['datePublished']],
  [
    ['reviewed', 'next'],
    ['reviewed', 'last'],
  ],
]
const ofProjects: typeof ofStories = [[['endDate'], ['startDate']]]

/** What a kind's lists are sorted by, and until when a story is to come: an event ends after it has begun. */
function ofKind({ list, schema }: Kind): typeof ofStories {
  const { sortBy, until } = list ?? {}
  if (sortBy === undefined || until === undefined || sortBy === 'datePublished') return []
  return sortsAs(schema.shape[sortBy] as Field) === 'date' ? [[[until], [sortBy]]] : []
}

type Field = Parameters<typeof sortsAs>[0]

/** Dates that contradict each other. Fields that are no dates are left out of `data`, and reported already. */
export function checkDates(entry: Entry, config: Config): Fault[] {
  const slips = checkOffsets(entry, config)
  // An hour too early may be a day too early.
  const isSlip = slips.some(({ values }) => values.key === 'embargo')
  return [...checkOrder(entry, config), ...(isSlip ? [] : checkEmbargo(entry, config)), ...slips]
}

function checkOrder(entry: Entry, { kinds, clock }: Config): Fault[] {
  const kind = kinds.get(entry.kind)
  const pairs = isStory(entry) ? ofStories : entry.type === 'project' ? ofProjects : []
  return [...pairs, ...(kind ? ofKind(kind) : [])].flatMap(([later, earlier]) => {
    const laterDate = valueAt(entry.data, later)
    const earlierDate = valueAt(entry.data, earlier)
    if (laterDate === undefined || earlierDate === undefined || !isBefore(laterDate, earlierDate, clock)) return []
    const values = { later: later.join('.'), laterDate, earlier: earlier.join('.'), earlierDate }
    return [fault('date-order', entry.file, { path: later }, values)]
  })
}

/** A story that says it was published before anybody could see it, or on the day after its embargo: long before, an embargo is what it was. */
function checkEmbargo(entry: Entry, { clock, site }: Config): Fault[] {
  if (!isStory(entry)) return []
  const { datePublished = '', embargo = '' } = entry.data
  const { timeZone } = site
  const dayOf = (date: string) => dayAt(clock(date), timeZone)
  if (clock(embargo) < clock(datePublished) && dayAfter(dayOf(embargo)) === dayOf(datePublished)) {
    const values = { datePublished, embargo, day: dayOf(embargo), timeZone }
    return [fault('embargo-before-date', entry.file, { path: ['embargo'] }, values)]
  }
  if (publicFrom(entry.data, clock) === entry.data.datePublished) return []
  const values = { datePublished, embargo, day: dayOf(embargo) }
  return [fault('embargo-after-date', entry.file, { path: ['datePublished'] }, values)]
}

/** The next day of the calendar, of whatever length this one is. */
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

const instants = ['datePublished', 'dateModified', 'embargo'] as const

/** Instants with an offset that clocks at the site's place have in another part of the year. */
function checkOffsets(entry: Entry, { clock, site: { timeZone } }: Config): Fault[] {
  if (!isStory(entry)) return []
  return instants.flatMap((key) => {
    const value = entry.data[key] ?? ''
    const [, local = '', offset] = /^(.*)([+-]\d{2}:\d{2})$/.exec(isInstant(value) ? value : '') ?? []
    if (offset === undefined) return []
    const epoch = clock(value)
    const usual = offsetText(offsetAt(epoch, timeZone))
    const other = otherOffset(epoch, timeZone)
    if (offset === usual || other === undefined || offset !== offsetText(other)) return []
    const utc = new Date(epoch).toISOString().replace(/(:00)?\.000Z$/, 'Z')
    const values = { key, value, offset, usual, timeZone, meant: local + usual, utc }
    return [fault('unusual-offset', entry.file, { path: [key] }, values)]
  })
}

function valueAt(data: unknown, path: Path): string | undefined {
  const value = path.reduce<unknown>(
    (group, key) => (typeof group === 'object' && group !== null ? Reflect.get(group, key) : undefined),
    data,
  )
  return typeof value === 'string' ? value : undefined
}
