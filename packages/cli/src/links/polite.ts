import type { Reply, Request } from './reply.js'

/** How hosts are spared. */
export interface Manners {
  /** Milliseconds between two requests to one host. */
  readonly pause: number
  /** The longest wait, in milliseconds, that a host may ask for. */
  readonly patience: number
  readonly sleep: (milliseconds: number) => Promise<void>
  readonly clock: () => number
}

/** Time-outs in a row after which a host is left in peace. */
const mostTimeouts = 2

/**
 * Ask each host for one thing at a time, with a pause between. One that asks to wait is waited for, once; one that cannot be reached, or has had enough, is
 * not asked again: its last reply stands for everything else.
 */
export function polite(request: Request, manners: Manners): Request {
  const { pause, patience, sleep, clock } = manners
  /** By host: when its last request was over. */
  const lines = new Map<string, Promise<number>>()
  /** By origin: the last reply of those that are not asked again. */
  const given = new Map<string, Reply>()
  const timeouts = new Map<string, number>()

  function inLine(url: URL, work: () => Promise<Reply>): Promise<Reply> {
    const before = lines.get(url.host)
    const turn = (async () => {
      const over = await before
      const known = given.get(url.origin)
      if (known) return known
      if (over !== undefined) await sleep(Math.max(0, over + pause - clock()))
      return work()
    })()
    const end = () => clock()
    lines.set(url.host, turn.then(end, end))
    return turn
  }

  return (url, method) =>
    inLine(url, async () => {
      const first = await request(url, method)
      const wait = waitOf(first)
      const reply = wait === undefined || wait > patience ? first : await sleep(wait).then(() => request(url, method))
      const isLate = 'failure' in reply && reply.failure === 'time'
      timeouts.set(url.origin, isLate ? (timeouts.get(url.origin) ?? 0) + 1 : 0)
      if (isFinal(reply) || timeouts.get(url.origin) === mostTimeouts) given.set(url.origin, reply)
      return reply
    })
}

/** Whether it is the same whatever the host is asked for. */
function isFinal(reply: Reply): boolean {
  if ('status' in reply) return reply.status === 429
  return ['host', 'refused', 'lookup', 'certificate', 'private'].includes(reply.failure)
}

/** Milliseconds that a host that is busy asks to wait: seconds or a date (RFC 9110, section 10.2.3). */
function waitOf(reply: Reply): number | undefined {
  if (!('status' in reply) || (reply.status !== 429 && reply.status !== 503)) return undefined
  const { retryAfter = '' } = reply
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000
  const date = retryAfter.endsWith('GMT') ? Date.parse(retryAfter) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}
