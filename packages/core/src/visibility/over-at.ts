import type { Config } from '../config/config.js'
import { endOf } from '../dates/begin-and-end.js'
import type { Entry } from '../story/story.js'

/** When a story is over, in milliseconds since 1970, as the lists of its kind count it; undefined where they do not. */
export function overAt({ kind, data }: Entry, { kinds, clock }: Pick<Config, 'kinds' | 'clock'>): number | undefined {
  const until = kinds.get(kind)?.list?.until
  const date = until === undefined ? undefined : (data as Readonly<Record<string, unknown>>)[until]
  return typeof date === 'string' ? endOf(date, clock) : undefined
}

/** Whether a story is over at `now`. */
export const isOver = (entry: Entry, config: Pick<Config, 'kinds' | 'clock' | 'now'>): boolean =>
  (overAt(entry, config) ?? Number.POSITIVE_INFINITY) <= config.now
