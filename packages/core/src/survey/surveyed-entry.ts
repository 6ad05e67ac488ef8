import type { Config } from '../config/config.js'
import { entryUrl } from '../links/archive-url.js'
import { find, type Site } from '../story/site.js'
import { type Story, titleOf } from '../story/story.js'
import { overdueReview } from '../visibility/check-reviews.js'
import type { HeldBy, Reason } from '../visibility/held-by.js'
import { consentEnd, type Hidden, lackOf } from '../visibility/is-visible.js'

/** A story, hub or page, and whether readers may see it; `unknown` where nothing hides it, but it has errors, which may be in the very fields that decide it. */
export interface SurveyedEntry {
  /** Relative to the project. */
  readonly file: string
  readonly kind: string
  readonly language: string
  /** Site path without base; absent of a draft whose kind is not known yet. */
  readonly url?: string
  readonly state: 'public' | Hidden | 'unknown'
  /** What holds it back, where something does. */
  readonly by?: HeldBy
  /** What its consent lacks, where that hides it. */
  readonly lack?: NonNullable<ReturnType<typeof lackOf>>
  /** A day or an instant, as it is written. */
  readonly datePublished?: string
  /** What follows is told of what is public alone. */
  readonly title?: string
  /** Its last review, the day at which the next is due, and the names of who did it. */
  readonly reviewed?: { readonly last: string; readonly next: string; readonly by: readonly string[] }
  /** The day at which a review was due that has not been done. */
  readonly overdue?: string
  /** The consent that it rests on, and the day on which that ends, as it is written: where there is none, it ends on no day. */
  readonly consent?: { readonly ends?: string }
}

/** What is known of a story beside what it says. */
interface Known {
  readonly byIdentity: Site['byIdentity']
  readonly config: Config
  readonly reason: Reason | undefined
  readonly isFaulty: boolean
}

/** What a survey says of a story. */
export function surveyedEntry(story: Story, known: Known): SurveyedEntry {
  const { config, reason, isFaulty } = known
  const { file, kind, language, data } = story
  const url = entryUrl(config, story)
  const place = { file, kind, language, ...(url !== undefined && { url }) }
  if (isFaulty && !reason) return { ...place, state: 'unknown' }
  const lack = reason?.because === 'consent' ? lackOf(data.consent, config) : undefined
  return {
    ...place,
    state: reason?.because ?? 'public',
    ...(reason && { by: reason.by }),
    ...(lack && { lack }),
    ...(data.datePublished !== undefined && { datePublished: data.datePublished }),
    ...(!reason && ofPublic(story, known)),
  }
}

function ofPublic(story: Story, known: Known): Partial<SurveyedEntry> {
  const { reviewed, consent, title } = story.data
  const overdue = overdueReview(story, known.config)
  const ends = consent && consentEnd(consent, known.config.clock)
  const nameOf = (ref: NonNullable<typeof reviewed>['by'][number]) => {
    const person = find(known, ref, story.language)
    return person ? titleOf(person) : ref.id
  }
  return {
    title,
    ...(reviewed && { reviewed: { last: reviewed.last, next: reviewed.next, by: reviewed.by.map(nameOf) } }),
    ...(overdue !== undefined && { overdue }),
    ...(consent && { consent: { ...(ends !== undefined && { ends }) } }),
  }
}
