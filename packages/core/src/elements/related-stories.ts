import type { Entry } from '../story/story.js'

type Story = Entry<'story'>

/** For each story the `count` others that share most topics with it, newer ones first among equals, then simply newer ones. */
export type RelatedStories = (story: Story, count: number) => Story[]

/**
 * Prepare the question for a list that is sorted newest first. Stories with the same topics have the same answer but for
 * themselves, so the work is done once for each set of topics.
 */
export function createRelatedStories(newestFirst: readonly Story[]): RelatedStories {
  const sets = new Map<string, { readonly topics: readonly string[]; readonly ranks: number[] }>()
  const keyOf = (story: Story) => topicsOf(story).join('\n')
  const byTopic = new Map<string, string[]>()
  for (const [rank, story] of newestFirst.entries()) {
    const key = keyOf(story)
    const set = sets.get(key)
    if (set) set.ranks.push(rank)
    else {
      sets.set(key, { topics: topicsOf(story), ranks: [rank] })
      for (const topic of topicsOf(story)) byTopic.set(topic, [...(byTopic.get(topic) ?? []), key])
    }
  }
  const answers = new Map<string, Story[]>()

  /** The best `wanted` stories for a set of topics, best first. */
  function best(key: string, wanted: number): Story[] {
    const shared = new Map<string, number>()
    for (const topic of sets.get(key)?.topics ?? []) {
      for (const other of byTopic.get(topic) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    const byCount = new Map<number, number[]>()
    for (const [other, count] of shared) {
      const ranks = byCount.get(count) ?? []
      for (const rank of (sets.get(other)?.ranks ?? []).slice(0, wanted)) ranks.push(rank)
      byCount.set(count, ranks)
    }
    const ranked = [...byCount]
      .sort((a, b) => b[0] - a[0])
      .flatMap(([, ranks]) => ranks.sort((a, b) => a - b).slice(0, wanted))
    const fillers = Array.from({ length: Math.min(wanted * 2, newestFirst.length) }, (_, rank) => rank)
    return [...new Set([...ranked, ...fillers])].slice(0, wanted).flatMap((rank) => newestFirst[rank] ?? [])
  }

  return (story, count) => {
    const key = `${count} ${keyOf(story)}`
    const answer = answers.get(key) ?? best(keyOf(story), count + 1)
    answers.set(key, answer)
    return answer.filter((one) => one !== story).slice(0, count)
  }
}

const topicsOf = (story: Story) => [...new Set(story.data.topics.map((topic) => topic.id))].sort()
