import { type IncomingMessage, request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { describe, expect, it, onTestFinished } from 'vitest'
import { allowedHosts } from '../../src/server/allowed-hosts.js'
import { get, html, requestText, serve } from './serve.js'

const files = { 'index.html': html('Home') }

/** What a page that is opened at this address is told first. */
const firstEvent = async (port: number, host: string): Promise<string> => {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const asked = request({ port, host, path: '/.findings/events?page=/' }, resolve).once('error', reject)
    onTestFinished(() => void asked.destroy())
    asked.end()
  })
  for await (const chunk of response.setEncoding('utf8')) return String(chunk)
  return ''
}

/** The addresses of this machine. */
const own = () => Object.values(networkInterfaces()).flatMap((all) => all ?? [])

describe('where the server listens', () => {
  it('is 127.0.0.1 and no other address', async () => {
    const { server } = await serve(files)
    expect(server.origin).toBe(`http://127.0.0.1:${server.port}`)
    expect(server.exposedAt).toEqual([])
    // Were it to listen to all of them, it would be at these as well.
    const others = own().filter(({ address }) => address !== '127.0.0.1')
    for (const { address, family } of [
      ...others,
      ...(process.platform === 'linux' ? [{ address: '127.0.0.2', family: 'IPv4' }] : []),
    ]) {
      // One that ends in `%eth0` holds on one cable only.
      if (/^fe80:/i.test(address)) continue
      await expect(
        get(server.port, '/', { host: address, family: family === 'IPv6' ? 6 : 4 }),
        address,
      ).rejects.toThrow('ECONNREFUSED')
    }
  })

  it('with --host 0.0.0.0 is every address of the machine, and it says which', async () => {
    const { server } = await serve(files, { settings: { host: '0.0.0.0' } })
    const outside = own().filter(({ internal, family }) => !internal && family === 'IPv4')
    expect(server.exposedAt).toEqual(outside.map(({ address }) => `http://${address}:${server.port}`))
    expect(server.origin).toBe(`http://127.0.0.1:${server.port}`)
    for (const { address } of outside) {
      const statusFor = async (host: string) =>
        (await get(server.port, '/', { host: address, headers: { host } })).status
      expect(await statusFor(`${address}:${server.port}`)).toBe(200)
      expect(await statusFor(`charity.example.org:${server.port}`)).toBe(403)
    }
  })

  it('tells what is hidden, and what is to be said of the site, to this machine alone', async () => {
    const hidden = [{ file: 'a.md', url: '/a/', because: 'draft', by: { file: 'a.md', field: 'status' } }] as const
    const remarksAt = () => ({ sign: 'a.md', notes: [], here: [], elsewhere: [] })
    const { server } = await serve(files, { hidden, remarksAt, settings: { host: '0.0.0.0' } })
    const outside = own().filter(({ internal, family }) => !internal && family === 'IPv4')
    for (const host of ['127.0.0.1', ...outside.map(({ address }) => address)]) {
      const isTold = host === '127.0.0.1'
      expect((await get(server.port, '/a/', { host })).text.includes('a.md'), host).toBe(isTold)
      expect((await firstEvent(server.port, host)).includes('a.md'), host).toBe(isTold)
    }
  })

  it('is the next port when the wanted one is taken', async () => {
    const first = await serve(files)
    const second = await serve(files, { settings: { port: first.server.port } })
    expect(second.server.port).toBeGreaterThan(first.server.port)
    expect((await second.get('/')).status).toBe(200)
  })
})

describe('the Host header', () => {
  it.each(['localhost', '127.0.0.1', '[::1]', 'LocalHost'])('may be %s with the port', async (name) => {
    const { get, server } = await serve(files)
    expect((await get('/', { headers: { host: `${name}:${server.port}` } })).status).toBe(200)
  })

  it.each([
    ['another name', 'charity.example.org:PORT'],
    ['a name that ends in an allowed one', 'evil-localhost:PORT'],
    ['a name that begins with an allowed one', 'localhost.example.org:PORT'],
    ['a subdomain of localhost', 'evil.localhost:PORT'],
    ['no port', 'localhost'],
    ['another port', 'localhost:1'],
    ['a trailing dot', 'localhost.:PORT'],
    ['a user', 'localhost:PORT@example.org'],
    ['two names', 'localhost:PORT, example.org'],
    ['another address of this machine', '127.0.0.2:PORT'],
    ['the wildcard', '0.0.0.0:PORT'],
    ['nothing', ''],
  ])('with %s is refused, and nothing of the site is sent', async (_, host) => {
    const { raw, server } = await serve(files)
    const answer = await raw(requestText('/', host.replace('PORT', String(server.port))))
    expect(answer).toMatch(/^HTTP\/1\.1 403 /)
    expect(answer).not.toContain('Home')
  })

  it('may be what --host says, in any case', async () => {
    const { get, server } = await serve(files, { settings: { host: 'localhost' } })
    expect((await get('/', { host: 'localhost', headers: { host: `LOCALHOST:${server.port}` } })).status).toBe(200)
  })

  it('guards the events, the script and what is not there as well', async () => {
    const { get } = await serve(files)
    const headers = { host: 'charity.example.org' }
    for (const target of ['/.findings/events', '/.findings/reload.js', '/nowhere/']) {
      expect({ target, status: (await get(target, { headers })).status }).toEqual({ target, status: 403 })
    }
  })
})

describe('the allowed hosts', () => {
  it('are loopback names and --host, each with the port', () => {
    expect([...allowedHosts({ host: 'desk.example.org', port: 4321, addresses: [] })]).toEqual([
      'localhost:4321',
      '127.0.0.1:4321',
      '[::1]:4321',
      'desk.example.org:4321',
    ])
  })

  it('are the addresses of the machine as well when it listens to all of them', () => {
    const hosts = allowedHosts({ host: '::', port: 4321, addresses: ['192.0.2.7', '2001:db8::7'] })
    expect([...hosts].slice(3)).toEqual(['[::]:4321', '192.0.2.7:4321', '[2001:db8::7]:4321'])
  })

  it('need no port at the port that browsers leave out', () => {
    expect(allowedHosts({ host: '127.0.0.1', port: 80, addresses: [] })).toContain('localhost')
    expect(allowedHosts({ host: '127.0.0.1', port: 4321, addresses: [] })).not.toContain('localhost')
  })
})
