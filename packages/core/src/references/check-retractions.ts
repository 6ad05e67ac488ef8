import { type Fault, fault } from '../problems.js'
import { find } from '../story/site.js'
import { type Entry, isStory, type Story } from '../story/story.js'
import { appearsAt } from '../visibility/appears-at.js'
import type { Universe } from './check-references.js'
import { unansweredRetractions } from './unanswered-retractions.js'

/** What readers see, or will see, of retracted publications as if these stood. */
export function checkRetractions(universe: Universe, entry: Entry): Fault[] {
  const { config, isVisible } = universe
  if (!isVisible(entry) && appearsAt(entry, config) === undefined) return []
  const retracted = unansweredRetractions(entry, { find: (ref) => find(universe, ref, entry.language), isVisible })
  if (!isStory(entry))
    return retracted.length > 0 ? [fault('retracted-support', entry.file, { path: ['supportedBy'] })] : []
  return retracted.map(({ id, data }) => {
    const values = { id, date: data.retracted?.date ?? '' }
    return fault('uncorrected-retraction', entry.file, { path: placeOf(id, entry) }, values)
  })
}

/** Where a story names a publication. */
function placeOf(id: string, { data: { publications = [], sources = [] } }: Story): (string | number)[] {
  const at = publications.findIndex((one) => one.id === id)
  return at === -1 ? ['sources', sources.findIndex((one) => '$' in one && one.id === id)] : ['publications', at]
}
