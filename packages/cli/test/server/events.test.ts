import type { IncomingMessage } from 'node:http'
import { request } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Message } from '../../src/browser/message.js'
import { html, type Served, serve } from './serve.js'

const files = {
  'index.html': html('Home'),
  'about/index.html': html('About us'),
  'style.css': 'p {}',
  'logo.png': 'x',
  '404.html': html('Not found'),
}

interface Event {
  readonly id: string
  readonly message: Message
}

/** Listen as the page at this address does; every call of what comes back waits for the next event. */
async function listen({ server, get }: Served, page = '/', more: Readonly<Record<string, string>> = {}) {
  const { text } = await get(page)
  const version = more.version ?? /data-findings-version="([^"]+)"/.exec(text)?.[1] ?? ''
  const query = new URLSearchParams({ page, version })
  const headers: Record<string, string> = more['last-event-id'] ? { 'last-event-id': more['last-event-id'] } : {}
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const asked = request(
      { port: server.port, host: '127.0.0.1', path: `/.findings/events?${query}`, headers },
      resolve,
    )
    asked.once('error', reject).end()
    onTestFinished(() => void asked.destroy())
  })
  const events = eventsOf(response)
  return async (): Promise<Event> => {
    const next = await events.next()
    if (next.done) throw new Error('The channel was closed')
    return next.value
  }
}

async function* eventsOf(response: IncomingMessage): AsyncGenerator<Event> {
  let text = ''
  for await (const chunk of response.setEncoding('utf8')) {
    text += chunk
    for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
      const [, id, data] = /^id: (.*)\ndata: (.*)$/.exec(text.slice(0, end)) ?? []
      text = text.slice(end + 2)
      if (id !== undefined && data !== undefined) yield { id, message: JSON.parse(data) }
    }
  }
}

const quiet: Message = { action: 'none', files: [], closing: '' }

describe('the event channel', () => {
  it('says at once that a page is current', async () => {
    const next = await listen(await serve(files))
    expect((await next()).message).toEqual(quiet)
  })

  it.each([
    ['reload', 'its own page', ['index.html']],
    ['reload', 'a picture', ['logo.png']],
    ['css', 'a style sheet', ['style.css']],
    ['reload', 'a style sheet and its own page', ['style.css', 'index.html']],
    ['none', 'another page', ['about/index.html']],
    ['none', 'a feed', ['feed.xml']],
    ['none', 'nothing', []],
  ] as const)('says %s when a build changed %s', async (action, _, changed) => {
    const served = await serve(files)
    const next = await listen(served)
    await next()
    served.update({ changed })
    expect((await next()).message).toEqual({ ...quiet, action })
  })

  it('says reload when the page was removed, and when it has come into being', async () => {
    const served = await serve(files)
    const [about, missing] = [await listen(served, '/about/'), await listen(served, '/new/')]
    await about()
    await missing()
    const now = ['index.html', 'new/index.html', '404.html']
    served.update({ files: now, changed: ['new/index.html'], removed: ['about/index.html'] })
    expect((await about()).message.action).toBe('reload')
    expect((await missing()).message.action).toBe('reload')
  })

  it('knows pages below a base path, and ones whose address is encoded', async () => {
    const served = await serve({ 'Zoë/index.html': html('Zoë') }, { base: '/research/' })
    const next = await listen(served, '/research/Zo%C3%AB/')
    await next()
    served.update({ changed: ['Zoë/index.html'] })
    expect((await next()).message.action).toBe('reload')
  })

  it('brings the problems of a failed build, and takes them back when they are mended', async () => {
    const problem = { place: '3:8', severity: 'error', rule: 'missing-topic', reason: 'Cannot', frame: [] } as const
    const trouble = { files: [{ path: 'a.md', problems: [problem] }], closing: '1 error in 1 file.', text: 'as text' }
    const served = await serve(files)
    const next = await listen(served)
    await next()
    served.update({ isBuilt: false, trouble })
    expect((await next()).message).toEqual({ action: 'none', files: trouble.files, closing: '1 error in 1 file.' })
    served.update()
    expect((await next()).message).toEqual(quiet)
  })

  it('brings the remarks of the page that is open, of a site that was built', async () => {
    const remarksAt = (url: string) => ({ sign: `About ${url}`, notes: [], here: [], elsewhere: [] })
    const served = await serve({ 'about/index.html': html('About us') }, { base: '/research/', remarksAt })
    const next = await listen(served, '/research/about/')
    expect((await next()).message.remarks?.sign).toBe('About /about/')
    served.update({ isBuilt: false })
    expect((await next()).message.remarks).toBeUndefined()
  })

  it('has a page at the address of a hidden story load again when another reason hides it', async () => {
    const hiddenFor = (because: 'draft' | 'withdrawn') =>
      [{ file: 'a.md', url: '/a/', because, by: { file: 'a.md', field: 'status' } }] as const
    const served = await serve(files, { hidden: hiddenFor('draft') })
    const next = await listen(served, '/a/')
    expect((await next()).message.action).toBe('none')
    served.update({ hidden: hiddenFor('withdrawn') })
    expect((await next()).message.action).toBe('reload')
  })

  it('has only a page that is not there load again when something goes', async () => {
    const served = await serve(files)
    const [here, there] = [await listen(served, '/about/'), await listen(served, '/gone/')]
    for (const next of [here, there]) await next()
    served.update({ removed: ['a.html'] })
    expect([(await here()).message.action, (await there()).message.action]).toEqual(['none', 'reload'])
    served.update()
    expect((await there()).message.action).toBe('none')
  })

  it('says nothing but what to do and the problems', async () => {
    const served = await serve(files)
    const next = await listen(served)
    const { message } = await next()
    expect(Object.keys(message).sort()).toEqual(['action', 'closing', 'files'])
    expect(JSON.stringify(message)).not.toContain(served.out)
  })
})

describe('a page that missed something', () => {
  it('is told when it comes back, in one word for all of it', async () => {
    const served = await serve(files)
    const first = await listen(served)
    const { id } = await first()
    served.update({ changed: ['style.css'] })
    served.update({ changed: ['index.html'] })
    const back = await listen(served, '/', { version: id })
    expect((await back()).message.action).toBe('reload')
  })

  it('is told what happened between its loading and its listening', async () => {
    const served = await serve(files)
    const { text } = await served.get('/')
    const version = /data-findings-version="([^"]+)"/.exec(text)?.[1] ?? ''
    served.update({ changed: ['index.html'] })
    const next = await listen(served, '/', { version })
    expect((await next()).message.action).toBe('reload')
  })

  it('is not told twice: the browser says where it was', async () => {
    const served = await serve(files)
    const { id } = await (await listen(served))()
    served.update({ changed: ['index.html'] })
    const next = await listen(served, '/', { version: id })
    const again = await listen(served, '/', { version: id, 'last-event-id': (await next()).id })
    expect((await again()).message.action).toBe('none')
  })

  it.each(['', 'nonsense', '000000000000-1', '../../etc'])(
    'loads again when nobody knows any more what it shows: %j',
    async (version) => {
      const served = await serve(files)
      const next = await listen(served, '/', { version })
      expect((await next()).message.action).toBe('reload')
    },
  )

  it('loads again after very many builds', async () => {
    const served = await serve(files)
    const { id } = await (await listen(served))()
    for (let count = 0; count < 60; count++) served.update()
    const next = await listen(served, '/', { version: id })
    expect((await next()).message.action).toBe('reload')
  })
})

describe('who may listen', () => {
  const ask = async (headers: Readonly<Record<string, string>>, method = 'GET') => {
    const { server } = await serve(files)
    const port = String(server.port)
    const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', port)]))
    return await new Promise<IncomingMessage>((resolve, reject) => {
      const options = { port: server.port, host: '127.0.0.1', path: '/.findings/events', headers: sent, method }
      const asked = request(options, resolve)
      asked.once('error', reject).end()
      onTestFinished(() => void asked.destroy())
    })
  }

  it.each([
    ['no Origin', {}],
    ['its own Origin', { origin: 'http://127.0.0.1:PORT' }],
    ['a page of its own', { 'sec-fetch-site': 'same-origin' }],
  ])('is a request with %s', async (_, headers) => {
    const { statusCode, headers: sent } = await ask(headers)
    expect(statusCode).toBe(200)
    expect(sent).toMatchObject({ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
    expect(sent['access-control-allow-origin']).toBeUndefined()
  })

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['another name of this machine', { origin: 'http://localhost:PORT' }],
    ['https', { origin: 'https://127.0.0.1:PORT' }],
    ['an origin that begins alike', { origin: 'http://127.0.0.1:PORT.evil.example' }],
    ['an origin with a path', { origin: 'http://127.0.0.1:PORT/' }],
    ['a sandbox', { origin: 'null' }],
    ['an empty Origin', { origin: '' }],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['a page of the same site at another port', { 'sec-fetch-site': 'same-site' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
    ['another site that claims to be ours', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
  ])('is not %s', async (_, headers) => {
    expect((await ask(headers)).statusCode).toBe(403)
  })

  it('is nobody who asks with HEAD', async () => {
    expect((await ask({}, 'HEAD')).statusCode).toBe(405)
  })
})
