import type { Answer } from '@findings/core'

/** How many addresses are asked. */
export interface Asking {
  readonly ask: (url: string) => Promise<Answer>
  /** Hosts that are asked at one time. */
  readonly hostsAtOnce: number
  /** Ends the asking: whatever has no answer yet stays without one. */
  readonly signal: AbortSignal
  readonly onAnswer: (url: string, answer: Answer) => void
}

/** Ask for addresses, those of some hosts side by side, those of one host one after the other. */
export async function askAll(urls: readonly string[], asking: Asking): Promise<void> {
  const { ask, hostsAtOnce, signal, onAnswer } = asking
  const queues = [...byHost(urls).values()].sort((a, b) => b.length - a.length)
  const work = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const url of queue) {
        if (signal.aborted) return
        const answer = await ask(url).catch((error: unknown) => {
          if (!signal.aborted) throw error
        })
        if (answer) onAnswer(url, answer)
      }
    }
  }
  await Promise.all(Array.from({ length: hostsAtOnce }, work))
}

/** The addresses of each host. */
export function byHost(urls: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const hosts = new Map<string, string[]>()
  for (const url of urls) {
    const { host } = new URL(url)
    const queue = hosts.get(host)
    if (queue) queue.push(url)
    else hosts.set(host, [url])
  }
  return hosts
}
