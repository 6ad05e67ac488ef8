import type { Entry } from '../story/story.js'

type Story = Entry<'story'>

/** How many stories are shown as related to one. */
export const relatedCount = 3

export interface RelatedStories {
  /** The `relatedCount` others that share most topics with a story, newer ones first among equals, then simply newer ones. */
  readonly of: (story: Story) => Story[]
  /** Other stories are about these topics than were. */
  readonly renew: (topics: Iterable<string>) => void
}

/**
 * Prepare the question for a list that is sorted newest first; a story's rank is its index there. `about` gives the stories of a topic, in the same order,
 * and may give others that are not in the list. Stories with the same topics have the same answer but for themselves, so the work is done once for each set
 * of topics.
 */
export function createRelatedStories(
  newestFirst: readonly Story[],
  about: (topic: string) => readonly Story[],
): RelatedStories {
  const rankOf = new Map(newestFirst.map((story, rank) => [story, rank]))
  const known = new Map<string, readonly number[]>()
  const ranksAbout = (topic: string): readonly number[] => {
    const ranks = known.get(topic) ?? about(topic).flatMap((story) => rankOf.get(story) ?? [])
    known.set(topic, ranks)
    return ranks
  }
  const answers = new Map<string, Story[]>()
  // How many topics each rank shares with the set in hand; all zero between questions.
  const shared = new Uint32Array(newestFirst.length)

  /** The best stories for a set of topics, best first: one more than are shown, as a story is not related to itself. */
  function best(topics: readonly string[]): Story[] {
    const wanted = relatedCount + 1
    const lists = topics.map(ranksAbout)
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

  return {
    of(story) {
      const topics = topicsOf(story)
      const key = topics.join('\n')
      const answer = answers.get(key) ?? best(topics)
      answers.set(key, answer)
      return answer.filter((one) => one !== story).slice(0, relatedCount)
    },
    renew(topics) {
      for (const topic of topics) known.delete(topic)
      answers.clear()
    },
  }
}

const isBefore = (rank: number, count: number, other: { readonly rank: number; readonly count: number }) =>
  count > other.count || (count === other.count && rank < other.rank)

const topicsOf = (story: Story) => [...new Set(story.data.topics.map((topic) => topic.id))].sort()
