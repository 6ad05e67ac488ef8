import { describe, expect, it } from 'vitest'
import { ask } from '../../src/links/ask.js'
import { createRequest } from '../../src/links/create-request.js'
import type { Reply, Request } from '../../src/links/reply.js'
import { otherSite, type Route, rawSite } from './other-site.js'

const request = createRequest({
  userAgent: 'Findings',
  timeout: 10_000,
  allowPrivate: true,
  signal: new AbortController().signal,
})

/** What a site with these paths answers to the first of them, and how it was asked. */
async function answerOf(routes: Readonly<Record<string, Route>>) {
  const site = await otherSite(routes)
  const answer = await ask(site.origin + (Object.keys(routes)[0] ?? '/'), request)
  const text = JSON.stringify(answer).replaceAll(site.origin, '')
  return { answer: JSON.parse(text) as unknown, asked: site.asked }
}

const there = { state: 'there' }
const unsure = (why: unknown) => ({ state: 'unsure', why })
const to = (location: string, status = 301): Route => [status, { Location: location }]
const butGet =
  (head: number, get: number): Route =>
  ({ method }, response) =>
    response.writeHead(method === 'HEAD' ? head : get).end()

describe('an address', () => {
  it.each([200, 204, 300, 304])('that answers %i is there, for which a HEAD is enough', async (status) => {
    expect(await answerOf({ '/': status })).toEqual({ answer: there, asked: ['HEAD /'] })
  })

  it.each([404, 410])('that answers %i is gone, also when asked as browsers ask', async (status) => {
    expect(await answerOf({ '/': status })).toEqual({
      answer: { state: 'gone', why: status },
      asked: ['HEAD /', 'GET /'],
    })
  })

  it.each([401, 403, 404, 405, 410, 500, 501])('is there when only HEAD answers %i', async (status) => {
    expect((await answerOf({ '/': butGet(status, 200) })).answer).toEqual(there)
  })

  it('is there when its site hangs up at HEAD alone', async () => {
    const hangUp: Route = (request, response) => (request.method === 'HEAD' ? request.socket.destroy() : response.end())
    expect((await answerOf({ '/': hangUp })).answer).toEqual(there)
  })

  it.each([400, 401, 403, 451, 500, 502, 999])('that answers %i is in doubt', async (status) => {
    expect((await answerOf({ '/': status })).answer).toEqual(unsure(status))
  })

  it.each([429, 503])('whose site is busy (%i) is not asked another way', async (status) => {
    expect(await answerOf({ '/': status })).toEqual({ answer: unsure(status), asked: ['HEAD /'] })
  })
})

describe('redirects', () => {
  it.each([
    [301, 301],
    [308, 301],
  ])('for good all the way mean that it has moved: %i, %i', async (first, second) => {
    const { answer, asked } = await answerOf({
      '/old': to('/middle', first),
      '/middle': to('/new', second),
      '/new': 200,
    })
    expect(answer).toEqual({ state: 'moved', to: '/new' })
    expect(asked).toEqual(['HEAD /old', 'HEAD /middle', 'HEAD /new'])
  })

  it.each([
    [302, 301],
    [301, 307],
    [303, 303],
  ])('for a time, if only one, mean that it is there: %i, %i', async (first, second) => {
    const routes = { '/old': to('/middle', first), '/middle': to('/new', second), '/new': 200 }
    expect((await answerOf(routes)).answer).toEqual(there)
  })

  it('to what is gone mean that it is gone', async () => {
    expect((await answerOf({ '/old': to('/new'), '/new': 410 })).answer).toEqual({ state: 'gone', why: 410 })
  })

  it('may name a place on the page', async () => {
    expect((await answerOf({ '/old': to('/new#part'), '/new': 200 })).answer).toEqual({
      state: 'moved',
      to: '/new#part',
    })
  })

  it('that only add a slash are no move', async () => {
    expect((await answerOf({ '/a': to('/a/'), '/a/': 200 })).answer).toEqual(there)
  })

  it('are followed ten times', async () => {
    const chain = (length: number) =>
      Object.fromEntries(Array.from({ length }, (_, step): [string, Route] => [`/${step}`, to(`/${step + 1}`, 302)]))
    expect((await answerOf({ ...chain(10), '/10': 200 })).answer).toEqual(there)
    expect((await answerOf({ ...chain(11), '/11': 200 })).answer).toEqual(unsure('far'))
  })

  it('in a circle are in doubt', async () => {
    expect((await answerOf({ '/a': to('/b'), '/b': to('/a') })).answer).toEqual(unsure('circle'))
  })

  it('in a circle for HEAD alone are none', async () => {
    const loop: Route = ({ method }, response) =>
      method === 'HEAD' ? response.writeHead(302, { Location: '/a' }).end() : response.end()
    expect((await answerOf({ '/a': loop })).answer).toEqual(there)
  })

  it.each(['https://[', 'mailto:a@example.org', 'javascript:alert(1)', 'file:///etc/passwd'])(
    'to %s are in doubt',
    async (location) => {
      expect((await answerOf({ '/': to(location) })).answer).toEqual(unsure('lost'))
    },
  )

  it('without an address are in doubt', async () => {
    expect((await answerOf({ '/': 302 })).answer).toEqual(unsure('lost'))
  })

  it('send no name and password on', async () => {
    const site = await otherSite({ '/old': (_, response) => response.writeHead(302, { Location: '/new' }).end() })
    const seen: URL[] = []
    await ask(`${site.origin}/old`, (url, method) => {
      seen.push(url)
      return seen.length === 1
        ? Promise.resolve({ status: 302, location: 'https://ada:secret@b.example.org/' })
        : request(new URL(`${site.origin}/new`), method)
    })
    expect(seen[1]?.href).toBe('https://b.example.org/')
  })

  it('between http and https, and to www., are no move', async () => {
    const replies: readonly Reply[] = [
      { status: 301, location: 'https://a.example.org/x' },
      { status: 301, location: 'https://www.a.example.org/x/' },
      { status: 200 },
    ]
    let count = 0
    expect(await ask('http://a.example.org/x', () => Promise.resolve(replies[count++] ?? { status: 500 }))).toEqual(
      there,
    )
  })
})

describe('what keeps a site from answering', () => {
  it('is told', async () => {
    expect(await ask(await rawSite((socket) => socket.end('no HTTP')), request)).toEqual(unsure('garbled'))
  })

  it('means that it is gone where there is no such site', async () => {
    expect(await ask('https://a.example.org/', () => Promise.resolve({ failure: 'host' }))).toEqual({
      state: 'gone',
      why: 'host',
    })
  })

  it.each(['time', 'refused', 'lookup', 'certificate', 'private'] as const)(
    'is believed at once: %s',
    async (failure) => {
      const asked: string[] = []
      const answer = await ask('https://a.example.org/', (_, method) => {
        asked.push(method)
        return Promise.resolve({ failure })
      })
      expect({ answer, asked }).toEqual({ answer: unsure(failure), asked: ['HEAD'] })
    },
  )
})

describe('a DOI', () => {
  /** What is made of a reply of doi.org, and who was asked. */
  async function ofDoi(reply: Reply) {
    const asked: string[] = []
    const doiOrg: Request = (url, method) => {
      asked.push(`${method} ${url.href}`)
      return Promise.resolve(reply)
    }
    return { answer: await ask('https://doi.org/10.1000/182', doiOrg), asked }
  }

  it('is there when doi.org leads on; its publisher is not asked', async () => {
    expect(await ofDoi({ status: 302, location: 'https://publisher.example.org/' })).toEqual({
      answer: there,
      asked: ['HEAD https://doi.org/10.1000/182'],
    })
  })

  it('is gone when doi.org does not know it', async () => {
    expect((await ofDoi({ status: 404 })).answer).toEqual({ state: 'gone', why: 'doi' })
  })

  it.each([403, 500])('is in doubt when doi.org answers %i', async (status) => {
    expect((await ofDoi({ status })).answer).toEqual(unsure(status))
  })

  it('is in doubt when doi.org cannot be found', async () => {
    expect((await ofDoi({ failure: 'host' })).answer).toEqual(unsure('lookup'))
  })
})
