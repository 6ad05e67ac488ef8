import type { Config } from '../config/config.js'
import { type Entry, isStory, type Story } from '../story/story.js'

/** When it is asked, and in which time zone. */
type Time = Pick<Config, 'clock' | 'now'>

/** Why an entry may not be seen. */
export type Hidden = 'draft' | 'future' | 'embargo' | 'consent' | 'withdrawn'

/** Why an entry may not be seen at `now`; undefined when it may. The only place that decides this. */
export function hiddenBecause(entry: Entry, time: Time): Hidden | undefined {
  if (!isStory(entry)) return undefined
  const { status, datePublished, embargo, consent } = entry.data
  if (lackOf(consent, time) !== undefined) return 'consent'
  if (status === 'draft' || status === 'withdrawn') return status
  if (isAhead(embargo, time)) return 'embargo'
  return isAhead(datePublished, time) ? 'future' : undefined
}

/** The embargo of a story while it runs, whatever else holds the story back. */
export const embargoOf = ({ data: { embargo } }: Story, time: Time): string | undefined =>
  isAhead(embargo, time) ? embargo : undefined

/** Whether an entry is gone: that counts at once, whatever else the site says of it, and in previews too. */
export const isGone = (because: Hidden | undefined): boolean => because === 'consent' || because === 'withdrawn'

/** Why a consent lets nothing be shown at `now`: it was withdrawn, has expired, or is for other places than this website. */
export function lackOf(
  consent: Story['data']['consent'],
  time: Time,
): 'withdrawn' | 'expired' | 'elsewhere' | undefined {
  const { withdrawn, expires, scopes } = consent ?? {}
  if (withdrawn === true || (withdrawn !== false && isOver(withdrawn, time))) return 'withdrawn'
  if (isOver(expires, time)) return 'expired'
  return isForWebsite(scopes) ? undefined : 'elsewhere'
}

/** The day or instant on which a consent that counts now ends by itself, as it is written; undefined where there is none. */
export const consentEnd = (
  { withdrawn, expires }: NonNullable<Story['data']['consent']>,
  clock: Time['clock'],
): string | undefined =>
  [withdrawn, expires].filter((date) => typeof date === 'string').sort((a, b) => clock(a) - clock(b))[0]

// A text that is no date hides: as one that never comes, or as one that is over.
const isAhead = (date: string | undefined, { clock, now }: Time): boolean => date !== undefined && !(clock(date) <= now)
const isOver = (date: string | undefined, { clock, now }: Time): boolean => date !== undefined && !(clock(date) > now)

/** Whether a consent is for this website: where it names what it is for, it has to name that. */
export const isForWebsite = (scopes: readonly string[] = []): boolean =>
  scopes.length === 0 || scopes.some((scope) => scope.toLowerCase() === 'website')

/** Whether an entry is part of this build: a preview also shows what is not public yet, but nothing that is gone. */
export function isVisible(entry: Entry, config: Config): boolean {
  const reason = hiddenBecause(entry, config)
  return reason === undefined || (config.drafts && !isGone(reason))
}
