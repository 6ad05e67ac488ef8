import { describe, expect, it } from 'vitest'
import { createGroups } from '../src/elements/groups.js'
import { createRelatedStories } from '../src/elements/related-stories.js'
import type { Entry } from '../src/story/story.js'
import { processorTime } from './support/processor-time.js'

type Story = Entry<'story'>

/** A story of which only the topics matter. */
const about = (...ids: string[]) => ({ data: topics(ids) }) as unknown as Story

const topics = (ids: readonly string[]) =>
  ({ topics: ids.map((id) => ({ $: 'ref', to: ['topic'], id })) }) as unknown as Story['data']

const idsOf = (story: Story) => story.data.topics.map((topic) => topic.id)

const relatedAmong = (stories: readonly Story[]) => createRelatedStories(stories, createGroups(stories, idsOf).get)

/** The same by counting: for each story all others, those that share most topics first. */
function counted(stories: readonly Story[], story: Story): Story[] {
  const own = idsOf(story)
  const shared = (other: Story) => idsOf(other).filter((id) => own.includes(id)).length
  return stories
    .filter((other) => other !== story)
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, 3)
}

/** Numbers that look random, and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

describe('related stories', () => {
  it('are found among ten thousand with topics of all kinds in a moment', async () => {
    const stories = Array.from({ length: 10_000 }, (_, n) =>
      about(...Array.from({ length: 8 }, (_, i) => `t${(n * (i + 7) * 31 + i * i * 17) % 200}`)),
    )
    const related = relatedAmong(stories)
    const time = await processorTime(() => {
      for (const story of stories) expect(related.of(story)).toHaveLength(3)
    })
    expect(time).toBeLessThan(3000)
  })

  it.each([1, 2, 3, 4])('are those that share most topics, then the newest (seed %i)', (seed) => {
    const below = numbers(seed)
    const stories = Array.from({ length: 60 }, () => about(...someTopics(below, 6)))
    const related = relatedAmong(stories)
    for (const story of stories) expect(related.of(story)).toEqual(counted(stories, story))
  })

  it.each([5, 6, 7, 8])('are others when stories are about other topics, and it is said whose (seed %i)', (seed) => {
    const below = numbers(seed)
    const stories = Array.from({ length: 40 }, () => about(...someTopics(below, 9)))
    const byTopic = createGroups(stories, idsOf)
    const related = createRelatedStories(stories, byTopic.get)
    let answers = new Map(stories.map((story) => [story, related.of(story)]))
    let spared = 0
    for (let turn = 0; turn < 40; turn++) {
      const moved = new Set(Array.from({ length: 1 + below(2) }, () => stories[below(stories.length)] as Story))
      const ids = new Set<string>()
      for (const story of moved) {
        for (const id of idsOf(story)) ids.add(id)
        const next = someTopics(below, 9)
        for (const id of next) ids.add(id)
        Object.assign(story, { data: topics(next) })
      }
      byTopic.renew(moved, ids)
      const doubtful = new Set([...moved, ...related.renew(moved, ids)])
      answers = new Map(
        stories.map((story) => [story, doubtful.has(story) ? related.of(story) : (answers.get(story) as Story[])]),
      )
      spared += stories.length - doubtful.size
      for (const story of stories) {
        expect(answers.get(story)).toEqual(counted(stories, story))
        expect(related.of(story)).toEqual(counted(stories, story))
      }
    }
    expect(spared).toBeGreaterThan(20 * 40) // most are not asked again
  })
})

const someTopics = (below: (n: number) => number, all: number): string[] => [
  ...new Set(Array.from({ length: below(4) }, () => `t${below(all)}`)),
]
