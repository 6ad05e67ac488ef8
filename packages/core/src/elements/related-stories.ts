import type { Entry } from '../story/story.js'

type Story = Entry<'story'>

/** How many stories are shown as related to one. */
export const relatedCount = 3

/** As a story is not related to itself, one more is looked for. */
const wanted = relatedCount + 1

export interface RelatedStories {
  /** The `relatedCount` others that share most topics with a story, newer ones first among equals, then simply newer ones. */
  readonly of: (story: Story) => Story[]
  /** These stories are, or were, about these topics, and others are not. What is returned asked before, and may have other related stories now. */
  readonly renew: (moved: Iterable<Story>, topics: ReadonlySet<string>) => readonly Story[]
}

/** A story that shares topics with others: its place in the list of all, and how many topics it shares. */
interface Sharing {
  readonly rank: number
  readonly count: number
}

/** What stories with the same topics have in common. */
interface Answer {
  readonly topics: readonly string[]
  /** Those that share topics, best first, themselves among them. */
  readonly best: readonly Sharing[]
  readonly stories: readonly Story[]
  readonly askers: Set<Story>
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
  const newest = [...newestFirst.keys()].slice(0, 2 * wanted)
  const known = new Map<string, readonly number[]>()
  const ranksAbout = (topic: string): readonly number[] => {
    const ranks = known.get(topic) ?? about(topic).flatMap((story) => rankOf.get(story) ?? [])
    known.set(topic, ranks)
    return ranks
  }
  const answers = new Map<string, Answer>()
  // How many topics each rank shares with the set in hand; all zero between questions.
  const shared = new Uint32Array(newestFirst.length)

  function bestOf(topics: readonly string[]): Sharing[] {
    const lists = topics.map(ranksAbout)
    for (const ranks of lists) for (const rank of ranks) shared[rank] = (shared[rank] ?? 0) + 1
    const best: Sharing[] = []
    for (const ranks of lists) {
      for (const rank of ranks) {
        const one = { rank, count: shared[rank] ?? 0 }
        shared[rank] = 0 // it is looked at once
        if (one.count === 0 || !goesIn(best, one)) continue
        const at = best.findIndex((other) => isBefore(one, other))
        best.splice(at < 0 ? best.length : at, 0, one)
        if (best.length > wanted) best.pop()
      }
    }
    return best
  }

  function answerTo(topics: readonly string[]): Answer {
    const best = bestOf(topics)
    const ranks = new Set([...best.map(({ rank }) => rank), ...newest])
    const stories = [...ranks].slice(0, wanted).flatMap((rank) => newestFirst[rank] ?? [])
    return { topics, best, stories, askers: new Set() }
  }

  /** Whether an answer is another one when a story is about other topics than it was. */
  function depends({ topics, best }: Answer, story: Story): boolean {
    const rank = rankOf.get(story)
    if (rank === undefined) return false
    const own = topicsOf(story)
    const count = topics.filter((topic) => own.includes(topic)).length
    const before = best.find((one) => one.rank === rank)
    return before ? before.count !== count : count > 0 && goesIn(best, { rank, count })
  }

  return {
    of(story) {
      const topics = topicsOf(story)
      const key = topics.join('\n')
      const answer = answers.get(key) ?? answerTo(topics)
      answers.set(key, answer)
      answer.askers.add(story)
      return answer.stories.filter((one) => one !== story).slice(0, relatedCount)
    },
    renew(moved, topics) {
      for (const topic of topics) known.delete(topic)
      const stories = [...moved]
      const others = [...answers].filter(
        ([, answer]) =>
          answer.topics.some((topic) => topics.has(topic)) && stories.some((story) => depends(answer, story)),
      )
      for (const [key] of others) answers.delete(key)
      return others.flatMap(([, { askers }]) => [...askers])
    },
  }
}

/** Whether a story would be among the best. */
function goesIn(best: readonly Sharing[], one: Sharing): boolean {
  const last = best[wanted - 1]
  return last === undefined || isBefore(one, last)
}

const isBefore = (one: Sharing, other: Sharing): boolean =>
  one.count > other.count || (one.count === other.count && one.rank < other.rank)

const topicsOf = (story: Story): string[] => [...new Set(story.data.topics.map((topic) => topic.id))].sort()
