import type { Config } from '../config/config.js'
import { beginOf } from '../dates/begin-and-end.js'
import { type Fault, fault } from '../problems.js'
import type { Entry } from '../story/story.js'

/** Publications that were retracted on a day to come: feeds and sitemaps would tell of it until then. */
export const checkRetractionDates = (entries: readonly Entry[], { clock, now }: Config): Fault[] =>
  entries.flatMap((entry) => {
    const date = entry.type === 'publication' ? entry.data.retracted?.date : undefined
    if (date === undefined || !(beginOf(date, clock) > now)) return []
    return [fault('coming-retraction', entry.file, { path: ['retracted'] }, { date })]
  })
