import { expect, it } from 'vitest'
import { createGroups } from '../src/elements/groups.js'
import { createRelatedStories } from '../src/elements/related-stories.js'
import type { Entry } from '../src/story/story.js'

/** A story of which only the topics matter. */
const about = (...ids: string[]) =>
  ({ data: { topics: ids.map((id) => ({ $: 'ref', to: ['topic'], id })) } }) as unknown as Entry<'story'>

it('finds related stories among ten thousand with topics of all kinds in a moment', () => {
  const stories = Array.from({ length: 10_000 }, (_, n) =>
    about(...Array.from({ length: 8 }, (_, i) => `t${(n * (i + 7) * 31 + i * i * 17) % 200}`)),
  )
  const byTopic = createGroups(stories, ({ data }) => data.topics.map((topic) => topic.id))
  const related = createRelatedStories(stories, byTopic.get)
  const start = performance.now()
  for (const story of stories) expect(related.of(story)).toHaveLength(3)
  expect(performance.now() - start).toBeLessThan(3000)
})
