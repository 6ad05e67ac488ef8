import type { LookupFunction } from 'node:net'
import { describe, expect, it } from 'vitest'
import { createRequest, type RequestSettings } from '../../src/links/create-request.js'
import { otherSite, rawSite } from './other-site.js'

const settings: RequestSettings = {
  userAgent: 'Findings/1.0.0 (+https://charity.example.org/)',
  timeout: 10_000,
  allowPrivate: true,
  signal: new AbortController().signal,
}

/** What one request comes to. */
const reply = (url: string, more: Partial<RequestSettings> = {}, method: 'HEAD' | 'GET' = 'GET') =>
  createRequest({ ...settings, ...more })(new URL(url), method)

/** A lookup that finds these addresses, and no other name. */
const lookupOf =
  (names: Readonly<Record<string, string>>): LookupFunction =>
  (name, options, callback) => {
    const address = names[name]
    if (!address) return callback(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), '')
    return options.all ? callback(null, [{ address, family: 4 }]) : callback(null, address, 4)
  }

describe('a request', () => {
  it('tells the status, where to go on and when', async () => {
    const site = await otherSite({ '/': [503, { Location: '/n%C3%A9w', 'Retry-After': '5' }] })
    expect(await reply(`${site.origin}/`)).toEqual({ status: 503, location: '/n%C3%A9w', retryAfter: '5' })
  })

  it('says who asks, and sends no cookie, no name and no password', async () => {
    const site = await otherSite({ '/a': [200, { 'Set-Cookie': 'a=b' }] })
    const request = createRequest(settings)
    const url = new URL('/a#part', site.origin.replace('//', '//ada:secret@'))
    await request(url, 'HEAD')
    await request(url, 'HEAD')
    const { headers } = site.requests[1] ?? {}
    expect(site.asked).toEqual(['HEAD /a', 'HEAD /a'])
    expect(headers?.['user-agent']).toBe(settings.userAgent)
    expect(Object.keys(headers ?? {}).sort()).toEqual(['accept', 'connection', 'host', 'user-agent'])
  })

  it('reads an address in a header as UTF-8', async () => {
    const site = await rawSite((socket) => socket.end('HTTP/1.1 301 Moved\r\nLocation: /ünïcode\r\n\r\n'))
    expect(await reply(site)).toEqual({ status: 301, location: '/ünïcode' })
  })

  it('waits for no body that never ends, and reads none', async () => {
    let hangUp = () => {}
    const isOver = new Promise<void>((resolve) => {
      hangUp = resolve
    })
    const site = await rawSite((socket) => {
      socket.once('close', hangUp)
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n')
      const timer = setInterval(() => socket.write('1\r\nx\r\n'), 10)
      socket.once('close', () => clearInterval(timer))
    })
    expect(await reply(site)).toEqual({ status: 200 })
    await isOver
  })

  it.each([
    ['says nothing', ''],
    ['stops in the middle of a header', 'HTTP/1.1 200 OK\r\nX-A: '],
    ['only ever says that it will answer', 'HTTP/1.1 102 Processing\r\n\r\n'],
  ])('gives up a site that %s', async (_, text) => {
    const site = await rawSite((socket) => socket.write(text))
    expect(await reply(site, { timeout: 50 })).toEqual({ failure: 'time' })
  })

  it.each([
    ['is no website', 'SSH-2.0-OpenSSH_9.6\r\n', 'garbled'],
    ['sends a header of a megabyte', `HTTP/1.1 200 OK\r\nX-A: ${'a'.repeat(1_000_000)}\r\n\r\n`, 'garbled'],
    ['hangs up', '', 'broken'],
    ['hangs up in the middle of a header', 'HTTP/1.1 200 OK\r\nX-A: ', 'broken'],
    ['wants to speak something else', 'HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n', 'broken'],
  ])('tells of a site that %s', async (_, text, failure) => {
    expect(await reply(await rawSite((socket) => socket.end(text)))).toEqual({ failure })
  })

  it('reads headers of the length that some sites send', async () => {
    const text = `HTTP/1.1 200 OK\r\nContent-Security-Policy: ${'a'.repeat(40_000)}\r\n\r\n`
    expect(await reply(await rawSite((socket) => socket.end(text)))).toEqual({ status: 200 })
  })

  it('tells of a site that takes no connection', async () => {
    const { origin } = await otherSite({})
    const free = new URL(origin)
    free.hostname = '127.0.0.9'
    expect(await reply(free.href)).toEqual({ failure: 'refused' })
  })

  it('tells of a site that cannot keep a connection private', async () => {
    const site = await rawSite((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    expect(await reply(site.replace('http:', 'https:'))).toEqual({ failure: 'certificate' })
  })

  it('rejects what is on its way when the time is up', async () => {
    const site = await rawSite(() => {})
    const stop = new AbortController()
    const sent = reply(site, { signal: stop.signal })
    stop.abort()
    await expect(sent).rejects.toThrow()
  })
})

describe('the name of a site', () => {
  it('that cannot be found means that there is no such site', async () => {
    const lookup = lookupOf({ 'doi.org': '127.0.0.1' })
    expect(await reply('http://gone.example.net/', { lookup })).toEqual({ failure: 'host' })
  })

  it('means nothing where no name can be found, as there is no network', async () => {
    expect(await reply('http://gone.example.net/', { lookup: lookupOf({}) })).toEqual({ failure: 'lookup' })
  })

  it('means nothing where it cannot be looked up', async () => {
    const lookup: LookupFunction = (_, __, callback) =>
      callback(Object.assign(new Error('try again'), { code: 'EAI_AGAIN' }), '')
    expect(await reply('http://a.example.net/', { lookup })).toEqual({ failure: 'lookup' })
  })
})

describe('private networks', () => {
  it('are not asked, neither by address nor by a name that leads there', async () => {
    const site = await otherSite({ '/': 200 })
    const { port } = new URL(site.origin)
    const lookup = lookupOf({ 'rebound.example.net': '127.0.0.1', localhost: '127.0.0.1' })
    const names = ['127.0.0.1', 'localhost', 'rebound.example.net', '[::1]', '[::ffff:127.0.0.1]', '2130706433']
    for (const name of names) {
      const found = await reply(`http://${name}:${port}/`, { allowPrivate: false, lookup })
      expect({ name, found }).toEqual({ name, found: { failure: 'private' } })
    }
    expect(site.asked).toEqual([])
  })

  it('are asked where that is allowed', async () => {
    const site = await otherSite({ '/': 200 })
    const { port } = new URL(site.origin)
    const lookup = lookupOf({ 'staging.example.net': '127.0.0.1' })
    expect(await reply(`http://staging.example.net:${port}/`, { lookup })).toEqual({ status: 200 })
  })
})
