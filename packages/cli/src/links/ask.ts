import type { Answer } from '@findings/core'
import { isSamePage } from './is-same-page.js'
import type { Reply, Request } from './reply.js'

/** Redirects that are followed; browsers give up at 20. */
const mostRedirects = 10

/** Ask whether an address is there: by HEAD, and where that leaves a doubt, as browsers do. */
export async function ask(address: string, request: Request): Promise<Answer> {
  const url = new URL(address)
  const way = /^https:\/\/doi\.org\/10\./.test(address) ? knownToDoi : follow
  const first = await way(url, 'HEAD', request)
  return isCertain(first) ? first : way(url, 'GET', request)
}

const unsure = (why: Extract<Answer, { state: 'unsure' }>['why']): Answer => ({ state: 'unsure', why })

/** Whether another way to ask would come to the same. */
function isCertain(answer: Answer): boolean {
  if (answer.state === 'gone') return answer.why === 'host'
  if (answer.state !== 'unsure') return true
  const { why } = answer
  return typeof why === 'number'
    ? why === 429 || why === 503
    : !['broken', 'garbled', 'circle', 'far', 'lost'].includes(why)
}

/** A DOI leads to a publisher, who may turn programs away: whether there is such a DOI is for doi.org to say. */
async function knownToDoi(url: URL, method: 'HEAD' | 'GET', request: Request): Promise<Answer> {
  const reply = await request(url, method)
  if ('failure' in reply) return unsure(reply.failure === 'host' ? 'lookup' : reply.failure)
  if (reply.status === 404) return { state: 'gone', why: 'doi' }
  return reply.status < 400 ? { state: 'there' } : unsure(reply.status)
}

/** Go where redirects lead. What moved for good at every step has moved. */
async function follow(start: URL, method: 'HEAD' | 'GET', request: Request): Promise<Answer> {
  const seen = new Set<string>()
  let url = start
  let isForGood = true
  while (seen.size <= mostRedirects) {
    const { href } = url
    if (seen.has(href)) return unsure('circle')
    seen.add(href)
    const reply = await request(url, method)
    if ('failure' in reply) return reply.failure === 'host' ? { state: 'gone', why: 'host' } : unsure(reply.failure)
    if (!isRedirect(reply)) {
      const hasMoved = isForGood && !isSamePage(start, url)
      return answerOf(reply.status, hasMoved ? { state: 'moved', to: href } : { state: 'there' })
    }
    const next = locationOf(reply, url)
    if (!next) return unsure('lost')
    isForGood &&= reply.status === 301 || reply.status === 308
    url = next
  }
  return unsure('far')
}

function answerOf(status: number, there: Answer): Answer {
  if ((status >= 200 && status < 300) || status === 300 || status === 304) return there
  return status === 404 || status === 410 ? { state: 'gone', why: status } : unsure(status)
}

type Answered = Extract<Reply, { status: number }>

const isRedirect = ({ status }: Answered): boolean => [301, 302, 303, 307, 308].includes(status)

function locationOf({ location }: Answered, from: URL): URL | undefined {
  if (location === undefined || !URL.canParse(location, from.href)) return undefined
  const url = new URL(location, from)
  Object.assign(url, { username: '', password: '' })
  return /^https?:$/.test(url.protocol) ? url : undefined
}
