import type { Config } from '../config/config.js'
import { createGroups } from '../elements/groups.js'
import { furniture } from '../kinds/story-fields.js'
import { createOriginals, versionOf } from '../story/originals.js'
import { type Entry, isStory, type Story } from '../story/story.js'
import { type Hidden, hiddenBecause, lackOf } from './is-visible.js'

/** What holds a story back: a field, which may stand in another file, as its original does. */
export interface HeldBy {
  /** Relative to the project. */
  readonly file: string
  readonly field: 'status' | 'embargo' | 'datePublished' | 'consent'
  /** When it lets go by itself, as it is written. */
  readonly until?: string
  /** Since when a consent has ended, as it is written. */
  readonly since?: string
}

/** Why a story is not public, and what says so. */
export interface Reason {
  readonly because: Hidden
  readonly by: HeldBy
}

/** Find what holds a story back; nothing of what is public. Of several dates it is the one that lets go last. */
export function createReasons(entries: readonly Entry[], config: Config): (entry: Entry) => Reason | undefined {
  const stories = entries.filter(isStory)
  const originalOf = createOriginals(
    stories.map((story) => ({ ...versionOf(story), story })),
    config.site.language,
  )
  const original = (story: Story) => originalOf({ ...versionOf(story), story })?.story ?? story
  const versions = createGroups(stories, (story) => [original(story)])
  return (entry) => {
    const because = hiddenBecause(entry, config)
    if (because === undefined || !isStory(entry)) return undefined
    const first = original(entry)
    if (because === 'consent') return { because, by: endedBy(entry, [entry, first, ...versions.get(first)], config) }
    if (because === 'draft' || because === 'withdrawn') {
      const { file } = entry.written.status === because ? entry : first
      return { because, by: { file, field: 'status' } }
    }
    const by = lastOf([...datesIn(entry), ...datesIn(first)], config) ?? { file: entry.file, field: 'embargo' }
    return { because: by.field === 'embargo' ? 'embargo' : 'future', by }
  }
}

/** The dates that a file itself says a story waits for. */
function datesIn({ file, written, data }: Story): readonly HeldBy[] {
  const { embargo } = written
  const { datePublished } = data
  return [
    ...(typeof embargo === 'string' ? [{ file, field: 'embargo', until: embargo } as const] : []),
    ...(datePublished !== undefined ? [{ file, field: 'datePublished', until: datePublished } as const] : []),
  ]
}

/** The last of some dates, the first of those that are the same. What is no date never comes. */
function lastOf(dates: readonly HeldBy[], { clock }: Config): HeldBy | undefined {
  const at = ({ until = '' }: HeldBy) => (Number.isNaN(clock(until)) ? Number.POSITIVE_INFINITY : clock(until))
  return dates.toSorted((a, b) => (at(a) === at(b) ? 0 : at(b) - at(a)))[0]
}

/** The first version whose consent has ended, or, of the story and its original, is for other places. */
function endedBy(story: Story, versions: readonly Story[], config: Config): HeldBy {
  const found = versions.flatMap((one, index): HeldBy[] => {
    const { data: consent } = furniture.consent.safeParse(one.written.consent)
    const lack = lackOf(consent, config)
    if (lack === undefined || (lack === 'elsewhere' && index > 1)) return []
    const since = lack === 'expired' ? consent?.expires : lack === 'withdrawn' ? consent?.withdrawn : undefined
    return [{ file: one.file, field: 'consent', ...(typeof since === 'string' && { since }) }]
  })
  return found[0] ?? { file: story.file, field: 'consent' }
}
