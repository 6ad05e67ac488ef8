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
  /** The stamp of the answer today; the question is written as `during` gave it. */
  readonly stampOf: (question: string) => string
  /** What some work gives, and the questions that it asked, each once. */
  readonly during: <T>(work: () => T) => { readonly made: T; readonly asked: readonly string[] }
}

/** Begin to answer. Answers are remembered, unless they are passing. */
export function createInquiry<A extends Answerers>(answerers: A): Inquiry<A> {
  const known = new Map<string, Answer>()
  /** The same text each time, so that it is kept once however many ask. */
  const names = new Map<string, string>()
  let asked = new Set<string>()

  function answer(question: string): Answer {
    const remembered = known.get(question)
    if (remembered) return remembered
    const at = question.indexOf(' ')
    const given = answerers[question.slice(0, at)]?.(question.slice(at + 1)) ?? unanswered
    if (!given.isPassing) known.set(question, given)
    return given
  }

  return {
    ask(name, about) {
      const written = `${name} ${about}`
      const question = names.get(written) ?? written
      names.set(question, question)
      asked.add(question)
      return answer(question).value as never
    },
    stampOf: (question) => answer(question).stamp,
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
  }
}

/** To what nobody can answer any more, such as a question that older code asked. */
const unanswered: Answer = { value: undefined, stamp: '' }
