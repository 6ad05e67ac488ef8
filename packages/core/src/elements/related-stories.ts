import type { Entry } from '../story/story.js'

type Story = Entry<'story'>

/** For each story the `count` others that share most topics with it, newer ones first among equals, then simply newer ones. */
export type RelatedStories = (story: Story, count: number) => Story[]

/**
 * Prepare the question for a list that is sorted newest first; a story's rank is its index there. Stories with the same
 * topics have the same answer but for themselves, so the work is done once for each set of topics.
 */
export function createRelatedStories(newestFirst: readonly Story[]): RelatedStories {
  const ranksAbout = new Map<string, number[]>()
  for (const [rank, story] of newestFirst.entries()) {
    for (const topic of topicsOf(story)) {
      const ranks = ranksAbout.get(topic)
      if (ranks) ranks.push(rank)
      else ranksAbout.set(topic, [rank])
    }
  }
  const answers = new Map<string, Story[]>()
  // How many topics each rank shares with the set in hand; all zero between questions.
  const shared = new Uint32Array(newestFirst.length)

  /** The best `wanted` stories for a set of topics, best first. */
  function best(topics: readonly string[], wanted: number): Story[] {
    const lists = topics.map((topic) => ranksAbout.get(topic) ?? [])
    for (const ranks of lists) for (const rank of ranks) shared[rank] = (shared[rank] ?? 0) + 1
    const top: { readonly rank: number; readonly count: number }[] = []
    for (const ranks of lists) {
      for (const rank of ranks) {
        const count = shared[rank] ?? 0
        shared[rank] = 0 // it is looked at once
        const last = top.at(-1)
        if (count === 0 || (last && top.length === wanted && !isBefore(rank, count, last))) continue
        const at = top.findIndex((one) => isBefore(rank, count, one))
        top.splice(at < 0 ? top.length : at, 0, { rank, count })
        if (top.length > wanted) top.pop()
      }
    }
    const fillers = Array.from({ length: Math.min(wanted * 2, newestFirst.length) }, (_, rank) => rank)
    const ranks = new Set([...top.map(({ rank }) => rank), ...fillers])
    return [...ranks].slice(0, wanted).flatMap((rank) => newestFirst[rank] ?? [])
  }

  return (story, count) => {
    const topics = topicsOf(story)
    const key = `${count} ${topics.join('\n')}`
    const answer = answers.get(key) ?? best(topics, count + 1)
    answers.set(key, answer)
    return answer.filter((one) => one !== story).slice(0, count)
  }
}

const isBefore = (rank: number, count: number, other: { readonly rank: number; readonly count: number }) =>
  count > other.count || (count === other.count && rank < other.rank)

const topicsOf = (story: Story) => [...new Set(story.data.topics.map((topic) => topic.id))].sort()
