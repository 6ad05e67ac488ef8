import type { Ref } from '../kinds/fields.js'
import { isCorrectedSince, retractedIn, retractedUnder } from '../story/retracted.js'
import type { Entry, Story, Type } from '../story/story.js'
import { isStory } from '../story/story.js'

/** What to look among, and what of it readers may see. */
export interface Known {
  readonly find: <T extends Type>(ref: Pick<Ref<T>, 'to' | 'id'>) => Entry<T> | undefined
  readonly isVisible: (entry: Entry) => boolean
}

type Publication = Entry<'publication'>

/**
 * The retracted publications that an entry goes on presenting as if they stood: a story those that it rests on and was not corrected since; an achievement all
 * that support it, where readers see nothing else that does.
 */
export function unansweredRetractions(entry: Entry, known: Known): readonly Publication[] {
  if (isStory(entry)) return retractedUnder(entry, known.find).filter((one) => !isCorrectedSince(entry, [one]))
  return entry.type === 'achievement' ? supportRetracted(entry, known) : []
}

function supportRetracted({ data }: Entry<'achievement'>, { find, isVisible }: Known): readonly Publication[] {
  const supports = data.supportedBy.map(find).filter((one) => one !== undefined && isVisible(one))
  const retracted = supports.map((one) => (one ? retractedBehind(one, find) : []))
  return retracted.every((papers) => papers.length > 0) ? [...new Set(retracted.flat())] : []
}

/** The retracted papers that a support is, or reports. */
function retractedBehind(support: Entry, find: Known['find']): readonly Publication[] {
  if (support.type === 'publication') return support.data.retracted ? [support] : []
  return support.type === 'story' ? retractedIn(support as Story, find) : []
}
