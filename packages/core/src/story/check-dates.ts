import { type Clock, isInstant } from '../dates/dates.js'
import { type Fault, fault } from '../problems.js'
import type { Entry } from './story.js'
import { isStory } from './story.js'

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

/** Dates in the wrong order. Fields that are no dates are left out of `data`, and reported already. */
export function checkDates(entry: Entry, clock: Clock): Fault[] {
  const pairs = isStory(entry) ? ofStories : entry.type === 'project' ? ofProjects : []
  return pairs.flatMap(([later, earlier]) => {
    const laterDate = valueAt(entry.data, later)
    const earlierDate = valueAt(entry.data, earlier)
    if (laterDate === undefined || earlierDate === undefined || !isBefore(laterDate, earlierDate, clock)) return []
    const values = { later: later.join('.'), laterDate, earlier: earlier.join('.'), earlierDate }
    return [fault('date-order', entry.file, { path: later }, values)]
  })
}

function valueAt(data: unknown, path: Path): string | undefined {
  const value = path.reduce<unknown>(
    (group, key) => (typeof group === 'object' && group !== null ? Reflect.get(group, key) : undefined),
    data,
  )
  return typeof value === 'string' ? value : undefined
}

/** Whether one date is over before another begins. Years, months and days last; what one does not tell is not compared. */
function isBefore(one: string, other: string, clock: Clock): boolean {
  if (isInstant(one) || isInstant(other)) return endOf(one, clock) < clock(other)
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) < other.slice(0, length)
}

function endOf(date: string, clock: Clock): number {
  if (isInstant(date)) return clock(date)
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 24 * 60 * 60 * 1000)
  return clock(next.toISOString().slice(0, 10)) - 1
}
