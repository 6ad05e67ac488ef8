import type { Edition } from '../elements/edition.js'
import { isPresent } from '../elements/person.js'
import { createRelatedStories, type RelatedStories } from '../elements/related-stories.js'
import { referencesOf } from '../references/check-references.js'
import type { Entry, Story } from '../story/story.js'

/** An edition with the questions that pages ask across stories, answered once for all pages. */
export interface Planner {
  readonly edition: Edition
  readonly related: RelatedStories
  /** Stories that name a record anywhere, newest first. */
  readonly storiesNaming: (entry: Entry) => readonly Entry<'story'>[]
  /** The neighbour within a story's kind. */
  readonly newerOf: ReadonlyMap<Story, Entry<'story'>>
  readonly olderOf: ReadonlyMap<Story, Entry<'story'>>
  readonly storiesOfKind: (kind: string) => readonly Entry<'story'>[]
  readonly storiesAbout: (topic: Entry<'topic'>) => readonly Entry<'story'>[]
  readonly hubOf: (topic: string | undefined) => Entry<'hub'> | undefined
  readonly entries: readonly Entry[]
}

/** Prepare an edition for planning its pages. */
export function createPlanner(edition: Edition): Planner {
  const entries = edition.site.entries.filter((entry) => entry.language === edition.language)
  const naming = groupBy(edition.stories, (story) =>
    [...referencesOf(story)].map(({ ref }) => edition.find(ref)).filter(isPresent),
  )
  const kinds = groupBy(edition.stories, (story) => [story.kind])
  const topics = groupBy(edition.stories, (story) => story.data.topics.map((topic) => topic.id))
  const hubs = entries.filter((entry): entry is Entry<'hub'> => entry.type === 'hub')
  const isListed = (story: Entry<'story'>) => edition.config.kinds.get(story.kind)?.isListed === true
  return {
    edition,
    entries,
    related: createRelatedStories(edition.stories.filter(isListed)),
    storiesNaming: (entry) => naming.get(entry) ?? [],
    newerOf: new Map([...kinds.values()].flatMap((stories) => pairs(stories).map(([newer, older]) => [older, newer]))),
    olderOf: new Map([...kinds.values()].flatMap((stories) => pairs(stories).map(([newer, older]) => [newer, older]))),
    storiesOfKind: (kind) => kinds.get(kind) ?? [],
    storiesAbout: (topic) => topics.get(topic.id) ?? [],
    hubOf: (topic) => hubs.find((hub) => topic !== undefined && hub.data.topic?.id === topic),
  }
}

/** Each item with the one after it. */
const pairs = <T>(items: readonly T[]): (readonly [T, T])[] =>
  items.slice(1).flatMap((item, index) => {
    const before = items[index]
    return before === undefined ? [] : [[before, item] as const]
  })

function groupBy<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}
