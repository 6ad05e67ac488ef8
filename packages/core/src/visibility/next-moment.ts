import type { Config } from '../config/config.js'
import { type Entry, isStory } from '../story/story.js'

/** The first instant after `config.now`, in milliseconds since 1970, at which the same files may make another site, or other problems. */
export function nextMoment(entries: readonly Entry[], { clock, now }: Config): number {
  const year = new Date(now).getUTCFullYear()
  // The years after ©. A year begins somewhere up to half a day before or after it does in UTC.
  let next = Math.min(...[year, year + 1].map((one) => clock(`${one}-01-01`)).filter((moment) => moment > now))
  for (const entry of entries) {
    if (!isStory(entry)) continue
    const { datePublished, embargo, consent, reviewed, waive = [] } = entry.data
    const { expires, withdrawn } = consent ?? {}
    const dates = [datePublished, embargo, expires, withdrawn, reviewed?.next, ...waive.map(({ until }) => until)]
    for (const date of dates) {
      const moment = typeof date === 'string' ? clock(date) : Number.NaN
      if (moment > now && moment < next) next = moment
    }
  }
  return next
}
