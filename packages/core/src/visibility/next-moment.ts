import type { Config } from '../config/config.js'
import type { Entry } from '../story/story.js'
import { datesOf } from './dates-of.js'

/** The first instant after `config.now`, in milliseconds since 1970, at which the same files may make another site, or other problems. */
export function nextMoment(entries: readonly Entry[], { clock, now }: Config): number {
  const year = new Date(now).getUTCFullYear()
  // The years after ©. A year begins somewhere up to half a day before or after it does in UTC.
  let next = Math.min(...[year, year + 1].map((one) => clock(`${one}-01-01`)).filter((moment) => moment > now))
  for (const entry of entries) {
    const { visibility, review, waivers } = datesOf(entry)
    for (const date of [...visibility, review, ...waivers.map(({ until }) => until)]) {
      const moment = date === undefined ? Number.NaN : clock(date)
      if (moment > now && moment < next) next = moment
    }
  }
  return next
}
