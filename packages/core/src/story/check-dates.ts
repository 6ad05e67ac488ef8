import type { Config } from '../config/config.js'
import { type Clock, dayAt } from '../dates/dates.js'
import { isBefore } from '../dates/is-before.js'
import { type Fault, fault } from '../problems.js'
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

/** Dates that contradict each other. Fields that are no dates are left out of `data`, and reported already. */
export const checkDates = (entry: Entry, config: Config): Fault[] => [
  ...checkOrder(entry, config.clock),
  ...checkEmbargo(entry, config),
]

function checkOrder(entry: Entry, clock: Clock): Fault[] {
  const pairs = isStory(entry) ? ofStories : entry.type === 'project' ? ofProjects : []
  return pairs.flatMap(([later, earlier]) => {
    const laterDate = valueAt(entry.data, later)
    const earlierDate = valueAt(entry.data, earlier)
    if (laterDate === undefined || earlierDate === undefined || !isBefore(laterDate, earlierDate, clock)) return []
    const values = { later: later.join('.'), laterDate, earlier: earlier.join('.'), earlierDate }
    return [fault('date-order', entry.file, { path: later }, values)]
  })
}

/** A story that says it was published before anybody could see it. */
function checkEmbargo(entry: Entry, { clock, site }: Config): Fault[] {
  if (!isStory(entry)) return []
  const { datePublished = '', embargo = '' } = entry.data
  if (publicFrom(entry.data, clock) === entry.data.datePublished) return []
  const values = { datePublished, embargo, day: dayAt(clock(embargo), site.timeZone) }
  return [fault('embargo-after-date', entry.file, { path: ['datePublished'] }, values)]
}

function valueAt(data: unknown, path: Path): string | undefined {
  const value = path.reduce<unknown>(
    (group, key) => (typeof group === 'object' && group !== null ? Reflect.get(group, key) : undefined),
    data,
  )
  return typeof value === 'string' ? value : undefined
}
