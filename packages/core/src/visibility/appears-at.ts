import type { Config } from '../config/config.js'
import type { Entry } from '../story/story.js'
import { eventsOf } from './events.js'
import { hiddenBecause } from './is-visible.js'

/**
 * When an entry that is not public becomes so by itself, in milliseconds since 1970; undefined when it never does, is public already,
 * or stands in a preview, which shows all. */
export function appearsAt(entry: Entry, config: Config): number | undefined {
  if (hiddenBecause(entry, config) === undefined || config.drafts) return undefined
  return eventsOf(entry, config).find(({ event }) => event === 'appears')?.at
}
