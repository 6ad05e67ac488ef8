import { partOf } from '../front-matter/part.js'
import { type Fault, fault } from '../problems.js'
import { ownWordsOfValue } from './own-words.js'
import { type Entry, isStory } from './story.js'
import type { ClaimsIn } from './strong-claims.js'

const ofStories = ['title', 'alternativeHeadline', 'standfirst', 'summary'] as const
const ofAchievements = ['title', 'summary'] as const

/** Words above a story, and in an achievement, that promise more than research can: each once in every field. */
export function checkClaims(entry: Entry, claimsIn: ClaimsIn): Fault[] {
  const fields = isStory(entry) ? ofStories : entry.type === 'achievement' ? ofAchievements : []
  return fields.flatMap((field) => {
    const value: unknown = Reflect.get(entry.data, field)
    if (typeof value !== 'string') return []
    const found = claimsIn(ownWordsOfValue(value), entry.language)
    const first = new Map(found.toReversed().map((one) => [one.word, one]))
    return [...first.values()].map(({ index, text }) =>
      fault(
        'strong-claim',
        entry.file,
        { path: [field], part: partOf(value, index, text) },
        { text: text.replace(/[\s*_]+/g, ' ') },
      ),
    )
  })
}
