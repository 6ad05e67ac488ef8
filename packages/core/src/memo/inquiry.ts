/** An answer, and a text that stays the same only as long as the answer does. */
export interface Answer<T = unknown> {
  readonly value: T
  readonly stamp: string
  /** Asked anew each time: it may change while whoever answers stays the same. */
  readonly isPassing?: true
}

/** Who answers questions: by the name of a question, from what it is about. */
export type Answerers = Readonly<Record<string, (about: string) => Answer>>

/**
 * Questions, with a note of who asks. What was made while some questions were asked need not be made again as long as their
 * answers stay what they are.
 */
export interface Inquiry<A extends Answerers = Answerers> {
  readonly ask: <K extends keyof A & string>(name: K, about: string) => ReturnType<A[K]>['value']
  /** Note a question of somebody who has its answer. */
  readonly note: (name: keyof A & string, about: string) => void
  /** The stamp of the answer today; the question is written as `during` gave it. */
  readonly stampOf: (question: string) => string
  /** What some work gives, and the questions that it asked, each once. */
  readonly during: <T>(work: () => T) => { readonly made: T; readonly asked: readonly string[] }
  /** Forget the answers that may be others by now; their questions are returned, as `during` gives them. */
  readonly forget: (doubts: Doubts<A>) => readonly string[]
}

/** What the questions are about whose answers may be others, by their name. */
export type Doubts<A extends Answerers> = { readonly [K in keyof A]: Iterable<string> | 'all' | Doubt }

/** Whether the answer about something may be another. */
type Doubt = (about: string) => boolean

/** A question that somebody asked: as it is written, the same text each time, so that it is kept once however many ask. */
interface Noted {
  readonly question: string
  answer?: Answer | undefined
}

/** Begin to answer. Answers are remembered, unless they are passing. */
export function createInquiry<A extends Answerers>(answerers: A): Inquiry<A> {
  /** By name, then by what they are about. */
  const known = new Map<string, Map<string, Noted>>()
  let asked = new Set<string>()

  function noted(name: string, about: string): Noted {
    const named = known.get(name) ?? new Map<string, Noted>()
    if (named.size === 0) known.set(name, named)
    const last = named.get(about)
    if (last) return last
    const one = { question: `${name} ${about}` }
    named.set(about, one)
    return one
  }

  function answer(name: string, about: string, one: Noted): Answer {
    if (one.answer) return one.answer
    const given = answerers[name]?.(about) ?? unanswered
    if (!given.isPassing) one.answer = given
    return given
  }

  return {
    ask(name, about) {
      const one = noted(name, about)
      asked.add(one.question)
      return answer(name, about, one).value as never
    },
    note(name, about) {
      asked.add(noted(name, about).question)
    },
    stampOf(question) {
      const at = question.indexOf(' ')
      const [name, about] = [question.slice(0, at), question.slice(at + 1)]
      return answer(name, about, noted(name, about)).stamp
    },
    during(work) {
      const before = asked
      asked = new Set()
      try {
        const made = work()
        return { made, asked: [...asked] }
      } finally {
        asked = before
      }
    },
    forget(doubts) {
      const doubtful: string[] = []
      for (const [name, abouts] of Object.entries<Iterable<string> | 'all' | Doubt>(doubts)) {
        const named = known.get(name)
        if (!named) continue
        const isDoubtful = typeof abouts === 'function' ? abouts : () => true
        for (const about of typeof abouts === 'object' ? abouts : named.keys()) {
          const one = named.get(about)
          if (!one || !isDoubtful(about)) continue
          one.answer = undefined
          doubtful.push(one.question)
        }
      }
      return doubtful
    },
  }
}

/** To what nobody can answer any more, such as a question that older code asked. */
const unanswered: Answer = { value: undefined, stamp: '' }
