import type { Answer } from '@findings/core'
import type { Channel } from '../terminal.js'
import { type AskingSettings, askOthers } from './ask-others.js'
import { createAskingProgress } from './asking-progress.js'
import type { Memory } from './memory.js'

/** Has something done when the process ends, whatever ends it; gives what calls that off. */
export type OnExit = (work: () => void) => () => void

/** How other sites are asked, and who is told meanwhile. */
export interface LearningSettings extends Omit<AskingSettings, 'onAnswer'> {
  readonly channel: Channel
  readonly isQuiet: boolean
  readonly onExit: OnExit
}

/** What is known of addresses, and why it is not more, where that is not for their sites to say. */
export interface Learned {
  readonly answers: ReadonlyMap<string, Answer>
  readonly hindrance?: 'time' | 'network'
}

/** What is known of addresses, with what other sites answer to the rest; what answers is kept, also when the process is stopped. */
export async function learn(
  urls: readonly string[],
  memory: Memory,
  { channel, isQuiet, onExit, ...settings }: LearningSettings,
): Promise<Learned> {
  const answers = new Map<string, Answer>(urls.filter(memory.isThere).map((url) => [url, { state: 'there' }]))
  const asked = urls.filter((url) => !answers.has(url))
  const known = answers.size
  const progress = createAskingProgress(channel, { total: asked.length, isQuiet })
  const callOff = onExit(() => void keep(memory))
  try {
    progress.show(0)
    await askOthers(asked, {
      ...settings,
      onAnswer(url, answer) {
        answers.set(url, answer)
        memory.learn(url, answer.state === 'there')
        progress.show(answers.size - known)
      },
    })
  } finally {
    progress.end()
    callOff()
    const trouble = keep(memory)
    if (trouble !== undefined) channel.write(`${trouble}\n`)
  }
  const unknown = asked.filter((url) => isUnknown(answers.get(url)))
  if (asked.length > 0 && unknown.length === asked.length) {
    for (const url of unknown) answers.delete(url)
    return { answers, hindrance: 'network' }
  }
  return { answers, ...(answers.size < urls.length && { hindrance: 'time' }) }
}

/** The name of its site could not be looked up; where that is so of all names, it says nothing of the sites. */
const isUnknown = (answer: Answer | undefined): boolean => answer?.state === 'unsure' && answer.why === 'lookup'

/** Nobody is worse off when it cannot be kept, but whoever is asked again. */
function keep(memory: Memory): string | undefined {
  try {
    memory.keep()
    return undefined
  } catch (error) {
    return `Cannot keep what was learned: ${error instanceof Error ? error.message : String(error)}`
  }
}
