import type { Config } from '../config/config.js'
import { type Entry, isStory } from '../story/story.js'

/** Why an entry may not be seen at `config.now`; undefined when it may. The only place that decides this. */
export function hiddenBecause(entry: Entry, config: Config): 'draft' | 'future' | 'embargo' | 'consent' | undefined {
  if (!isStory(entry)) return undefined
  const { status, datePublished, embargo, consent } = entry.data
  const isAhead = (date: string | undefined) => date !== undefined && config.clock(date) > config.now
  if (consent?.withdrawn !== undefined && consent.withdrawn !== false) {
    if (consent.withdrawn === true || !isAhead(consent.withdrawn)) return 'consent'
  }
  if (consent?.expires !== undefined && !isAhead(consent.expires)) return 'consent'
  if (!isForWebsite(consent?.scopes)) return 'consent'
  if (status === 'draft') return 'draft'
  if (isAhead(embargo)) return 'embargo'
  return isAhead(datePublished) ? 'future' : undefined
}

/** Whether a consent is for this website: where it names what it is for, it has to name that. */
export function isForWebsite(scopes: unknown): boolean {
  const named = scopesOf(scopes)
  return named.length === 0 || named.some((scope) => scope.trim().toLowerCase() === 'website')
}

/** What a consent is for; a kind of a site's own may have other fields under these names. */
export const scopesOf = (scopes: unknown): readonly string[] =>
  (Array.isArray(scopes) ? scopes : [scopes]).filter((scope) => typeof scope === 'string')

/** Whether an entry is part of this build: a preview also shows what is not public yet, but nothing without consent. */
export function isVisible(entry: Entry, config: Config): boolean {
  const reason = hiddenBecause(entry, config)
  return reason === undefined || (config.drafts && reason !== 'consent')
}
