import type { Config } from '../config/config.js'
import type { Entry } from '../story/story.js'
import { distantDate } from './check-distant-dates.js'
import { datesOf } from './dates-of.js'
import { overAt } from './over-at.js'

/** The first instant after `config.now`, in milliseconds since 1970, at which the same files may make another site, or other problems; Infinity when there is none. */
export function nextMoment(entries: readonly Entry[], config: Config): number {
  const { clock, now } = config
  const year = new Date(now).getUTCFullYear()
  // The years after ©. East of Greenwich the next one has begun already while UTC is in its last day, and west this one has not.
  let next = Math.min(
    ...[year, year + 1, year + 2].map((one) => clock(`${one}-01-01`)).filter((moment) => moment > now),
  )
  for (const entry of entries) {
    const { visibility, review, waivers } = datesOf(entry)
    const dates = [...visibility, review, ...waivers.map(({ until }) => until)]
    const moments = dates.map((date) => (date === undefined ? Number.NaN : clock(date)))
    for (const moment of [...moments, overAt(entry, config) ?? Number.NaN]) {
      if (moment > now && moment < next) next = moment
    }
    next = Math.min(next, distantDate(entry, config)?.ends ?? next)
  }
  return next
}
