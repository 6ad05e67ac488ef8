import { type Fault, fault } from '../problems.js'
import type { AvoidedIn } from './avoided-words.js'
import type { Draft } from './draft.js'
import { ownWordsOfValue } from './own-words.js'
import { readTexts } from './read-texts.js'
import { type Entry, isStory } from './story.js'

/** Words that the site avoids: each once in a file, where it first stands. */
export function checkAvoidedWords({ body }: Draft, entry: Entry, avoidedIn: AvoidedIn): Fault[] {
  const { finder, insteadOf } = avoidedIn(entry.language)
  const first = new Map<string, Fault>()
  // Places are asked for last: to count up to one in a long text is long work, and most words were told before.
  const add = (word: string, text: string, place: () => Fault['at']) => {
    const instead = insteadOf.get(word)
    if (instead === undefined || first.has(word)) return
    first.set(word, fault('avoided-word', entry.file, place(), { text: text.replace(/[\s*_]+/g, ' '), instead }))
  }
  for (const { value, placeOf } of readTexts(entry)) {
    if (!finder.mayFind(value)) continue
    for (const { word, text, index } of finder.find(ownWordsOfValue(value))) add(word, text, () => placeOf(index, text))
  }
  const isOwnStory = isStory(entry) && entry.kind === 'personal-story' // its text is somebody's own words
  for (const { word, text, at } of isOwnStory ? [] : (body.avoided ?? [])) add(word, text, () => ({ span: at }))
  return [...first.values()]
}
