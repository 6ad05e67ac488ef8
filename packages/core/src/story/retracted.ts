import type { Ref } from '../kinds/fields.js'
import type { Entry, Story } from './story.js'

type Publication = Entry<'publication'>

/** Looks up what a reference names. */
export type FindPublication = (ref: Ref<'publication'>) => Publication | undefined

/**
 * The publications that a story reports and that have been retracted. Works that it cites, or names as sources, are not among them: a story about a
 * retraction does that.
 */
export function retractedIn({ data }: Story, find: FindPublication): Publication[] {
  return retractedAmong((data.publications ?? []).map(find))
}

/** The retracted publications that a story rests on: those that it reports, and of health information, which somebody reviews, its sources too. */
export function retractedUnder(story: Story, find: FindPublication): Publication[] {
  const { reviewed, sources = [] } = story.data
  const named = reviewed ? sources.map((source) => ('$' in source ? find(source) : undefined)) : []
  return retractedAmong([...retractedIn(story, find), ...named])
}

const retractedAmong = (found: readonly (Publication | undefined)[]): Publication[] =>
  [...new Set(found)].filter((one): one is Publication => one?.data.retracted !== undefined)

/** Whether a story was corrected since the last of these publications was retracted; where nobody knows when that was, at all. */
export const isCorrectedSince = ({ data }: Story, retracted: readonly Publication[]): boolean =>
  retracted.every((one) => data.corrections.some(({ date }) => date >= (one.data.retracted?.date ?? '')))
