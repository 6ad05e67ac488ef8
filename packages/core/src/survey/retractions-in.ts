import { unansweredRetractions } from '../references/unanswered-retractions.js'
import { find, type Site } from '../story/site.js'
import { type Entry, titleOf } from '../story/story.js'

/** What readers see of retracted publications as if these stood. */
export interface SurveyedRetraction {
  /** Of a story that was not corrected since, or an achievement that rests on nothing else. */
  readonly file: string
  readonly title: string
  /** The id of the publication. */
  readonly publication: string
  /** When that was retracted, as it is written. */
  readonly date?: string
}

/** What of these entries, all of which readers may see, presents a retracted publication as if it stood; by file, as they are. */
export const retractionsIn = (
  entries: readonly Entry[],
  site: Pick<Site, 'byIdentity' | 'config'>,
): readonly SurveyedRetraction[] => {
  const isVisible = new Set(entries)
  return entries.flatMap((entry) =>
    unansweredRetractions(entry, {
      find: (ref) => find(site, ref, entry.language),
      isVisible: (one) => isVisible.has(one),
    }).map(({ id, data: { retracted } }) => ({
      file: entry.file,
      title: titleOf(entry),
      publication: id,
      ...(retracted?.date !== undefined && { date: retracted.date }),
    })),
  )
}
