import type { Config } from '../config/config.js'
import { feed } from '../directives/feed.js'
import { type Fault, fault } from '../problems.js'
import { attributePlace, directivesOf } from './placed-slots.js'
import type { Entry } from './story.js'

/** Lists in the text that ask for what is over, or is to come, of stories that are never over. A kind that nobody knows is told elsewhere. */
export function checkFeeds(entry: Entry, { kinds, directives }: Pick<Config, 'kinds' | 'directives'>): Fault[] {
  if (directives.get(feed.name) !== feed) return [] // the site has one of its own
  return directivesOf(entry).flatMap(({ slot, at, attributes: { when, kind } }) => {
    if (slot.name !== feed.name || typeof when !== 'string') return []
    const known = typeof kind === 'string' ? kinds.get(kind) : undefined
    if (known ? known.list?.until !== undefined : kind !== undefined) return []
    const passing = [...kinds.values()].filter(({ list }) => list?.until !== undefined).map(({ name }) => `\`${name}\``)
    return [
      fault('never-over', entry.file, attributePlace(at, 'when'), {
        when,
        ...(known && { kind: known.name }),
        ...(passing.length > 0 && { known: passing.join(', ') }),
      }),
    ]
  })
}
