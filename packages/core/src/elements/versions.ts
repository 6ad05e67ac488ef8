import { identity, type Site } from '../story/site.js'
import { type Entry, isStory } from '../story/story.js'
import { createGroups } from './groups.js'

/** Translations share a path below their language's folder, or name the id of the original; the main language first. */
export function createVersions({ config, entries, byIdentity }: Site): (entry: Entry | undefined) => readonly Entry[] {
  if (config.languages.length === 1) return (entry) => (entry ? [entry] : [])
  const originalOf = (entry: Entry) => {
    const id = isStory(entry) ? entry.data.translationOf : undefined
    return (id && byIdentity.get(identity(config.site.language, entry.type, id))) || entry
  }
  const groups = createGroups(entries, (entry) => [originalOf(entry).treePath]).all()
  const rank = (entry: Entry) => config.languages.indexOf(entry.language)
  const sorted = new Map([...groups].map(([key, group]) => [key, group.toSorted((a, b) => rank(a) - rank(b))]))
  return (entry) => (entry ? (sorted.get(originalOf(entry).treePath) ?? [entry]) : [])
}
