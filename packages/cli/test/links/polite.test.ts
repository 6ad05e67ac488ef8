import { describe, expect, it } from 'vitest'
import { polite } from '../../src/links/polite.js'
import type { Reply } from '../../src/links/reply.js'

/** Hosts whose requests take 100 ms each, and give these replies one after the other; `at` is when each was asked. */
function createHosts(replies: Readonly<Record<string, readonly Reply[]>> = {}) {
  let now = 0
  const asked: string[] = []
  const slept: number[] = []
  const counts = new Map<string, number>()
  const request = polite(
    async (url) => {
      const count = counts.get(url.host) ?? 0
      counts.set(url.host, count + 1)
      asked.push(`${now} ${url.href}`)
      await Promise.resolve()
      now += 100
      return replies[url.host]?.[count] ?? { status: 200 }
    },
    {
      pause: 200,
      patience: 30_000,
      sleep: (time) => {
        slept.push(time)
        now += time
        return Promise.resolve()
      },
      clock: () => now,
    },
  )
  const all = (...urls: string[]) => Promise.all(urls.map((url) => request(new URL(url), 'HEAD')))
  return { all, asked, slept }
}

describe('a host', () => {
  it('is asked for one thing at a time, with a pause between', async () => {
    const { all, asked } = createHosts()
    await all('https://a.example.org/1', 'https://a.example.org/2', 'http://A.example.org:80/3')
    expect(asked).toEqual(['0 https://a.example.org/1', '300 https://a.example.org/2', '600 http://a.example.org/3'])
  })

  it('does not wait for another', async () => {
    const { all, asked } = createHosts()
    await all('https://a.example.org/1', 'https://b.example.org/1')
    expect(asked).toEqual(['0 https://a.example.org/1', '0 https://b.example.org/1'])
  })

  it.each([
    ['5', 5000],
    ['0', 0],
    [new Date(Date.now() + 10_000).toUTCString(), 10_000],
  ])('that asks to wait is waited for, once: %s', async (retryAfter, time) => {
    const { all, slept } = createHosts({ 'a.example.org': [{ status: 429, retryAfter }, { status: 200 }] })
    expect(await all('https://a.example.org/')).toEqual([{ status: 200 }])
    expect(slept).toHaveLength(1)
    expect(Math.abs((slept[0] ?? Number.NaN) - time)).toBeLessThan(3000)
  })

  it.each(['31', 'Fri, 31 Dec 9999 23:59:59 GMT', 'soon', '-1'])(
    'that asks to wait too long, or strangely, is not waited for: %s',
    async (retryAfter) => {
      const { all, asked } = createHosts({ 'a.example.org': [{ status: 503, retryAfter }] })
      expect(await all('https://a.example.org/')).toEqual([{ status: 503, retryAfter }])
      expect(asked).toHaveLength(1)
    },
  )

  it.each([{ status: 429 }, { failure: 'host' }, { failure: 'refused' }, { failure: 'certificate' }] as const)(
    'is not asked again after %j, which stands for the rest',
    async (reply) => {
      const { all, asked } = createHosts({ 'a.example.org': [reply] })
      const urls = ['https://a.example.org/1', 'https://a.example.org/2', 'https://b.example.org/'] as const
      expect(await all(...urls)).toEqual([reply, reply, { status: 200 }])
      expect(asked).toHaveLength(2)
    },
  )

  it('is asked by http when it takes no https', async () => {
    const { all } = createHosts({ 'a.example.org': [{ failure: 'refused' }] })
    expect(await all('https://a.example.org/', 'http://a.example.org/')).toEqual([
      { failure: 'refused' },
      { status: 200 },
    ])
  })

  const late = { failure: 'time' } as const

  it('is left in peace after two time-outs in a row', async () => {
    const { all, asked } = createHosts({ 'a.example.org': [late, { status: 200 }, late, late] })
    const replies = await all(...[1, 2, 3, 4, 5].map((name) => `https://a.example.org/${name}`))
    expect(replies).toEqual([late, { status: 200 }, late, late, late])
    expect(asked).toHaveLength(4)
  })

  it('is asked on after a page that is not there', async () => {
    const { all } = createHosts({ 'a.example.org': [{ status: 404 }, { status: 500 }, { failure: 'broken' }] })
    const replies = await all(...[1, 2, 3, 4].map((name) => `https://a.example.org/${name}`))
    expect(replies.at(-1)).toEqual({ status: 200 })
  })
})
