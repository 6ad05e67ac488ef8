import type { Config } from '../config/config.js'
import { endOf } from '../dates/begin-and-end.js'
import type { Entry } from '../story/story.js'

/** A project whose `endDate` is over while its `status` still says that it goes on. */
export interface SurveyedEnd {
  readonly file: string
  readonly title: string
  /** As it is written: a year, a month or a day. */
  readonly endDate: string
  readonly status: 'planned' | 'active'
}

/** The projects among these entries that readers are told are planned or under way, though their last day is over. */
export const endedIn = (entries: readonly Entry[], { clock, now }: Config): readonly SurveyedEnd[] =>
  entries.flatMap((entry) => {
    if (entry.type !== 'project') return []
    const { title, endDate, status } = entry.data
    const goesOn = status === 'planned' || status === 'active'
    if (!goesOn || endDate === undefined || !(endOf(endDate, clock) <= now)) return []
    return [{ file: entry.file, title, endDate, status }]
  })
