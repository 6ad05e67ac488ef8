import type { Edition } from '../elements/edition.js'
import { isPresent } from '../elements/person.js'
import { createRelatedStories, type RelatedStories } from '../elements/related-stories.js'
import { referencesOf } from '../references/check-references.js'
import type { Entry, Story, Type } from '../story/story.js'

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
  /** The projects that a person is part of. */
  readonly projectsOf: (person: Entry<'person'>) => readonly Entry<'project'>[]
  /** The achievements that a project supports. */
  readonly achievementsOf: (project: Entry<'project'>) => readonly Entry<'achievement'>[]
  /** The topics right below one; the hubs right below a hub, or a page that stands for one. */
  readonly topicsBelow: (topic: Entry<'topic'>) => readonly Entry<'topic'>[]
  readonly hubsBelow: (story: Story) => readonly Entry<'hub'>[]
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
  const projects = groupBy(ofType(entries, 'project'), ({ data }) =>
    data.people.map(({ person }) => edition.find(person)).filter(isPresent),
  )
  const achievements = groupBy(ofType(entries, 'achievement'), ({ data }) =>
    data.supportedBy.map((ref) => edition.find(ref)).filter(isPresent),
  )
  const hubs = ofType(entries, 'hub')
  const hubsAbout = groupBy(hubs, ({ data }) => (data.topic ? [data.topic.id] : []))
  const subHubs = groupBy(hubs, ({ data }) => (data.parent ? [data.parent.id] : []))
  const subTopics = groupBy(ofType(entries, 'topic'), ({ data }) => (data.parent ? [data.parent.id] : []))
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
    projectsOf: (person) => projects.get(person) ?? [],
    achievementsOf: (project) => achievements.get(project) ?? [],
    topicsBelow: (topic) => subTopics.get(topic.id) ?? [],
    hubsBelow: (hub) => subHubs.get(hub.id) ?? [],
    hubOf: (topic) => (topic === undefined ? undefined : hubsAbout.get(topic)?.[0]),
  }
}

const ofType = <T extends Type>(entries: readonly Entry[], type: T) =>
  entries.filter((entry): entry is Extract<Entry, { readonly type: T }> => entry.type === type)

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
