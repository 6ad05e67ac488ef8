import { isInstant } from '../dates/dates.js'
import { type Entry, isStory } from '../story/story.js'
import type { HeadView } from '../views.js'
import { hiddenBecause, isGone } from '../visibility/is-visible.js'
import type { Edition } from './edition.js'

/** What keeps a page of a preview with drafts from being public; `mixed` of what is made of many files. */
export function previewState(edition: Edition, entry: Entry | undefined): HeadView['previewState'] {
  const { config } = edition
  if (!config.drafts) return undefined
  if (!entry || !isStory(entry)) return { state: 'mixed' }
  const because = hiddenBecause(entry, config)
  if (because === undefined) return { state: 'public' }
  if (because === 'draft') return { state: entry.written.status === 'draft' ? 'draft' : 'draft-original' }
  if (isGone(because)) return undefined // no preview shows it
  const { embargo, datePublished } = entry.data
  const dates = [embargo, datePublished].filter((date) => date !== undefined)
  const last = dates.sort((a, b) => config.clock(a) - config.clock(b)).at(-1)
  const state = last === embargo ? 'embargo' : 'future'
  if (last === undefined || Number.isNaN(config.clock(last))) return undefined // of a story with errors, which is not built
  return { state, until: isInstant(last) ? edition.deadline(last) : edition.date(last) }
}
