import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { writeFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { connection, html, requestText, serve } from './serve.js'

const files = {
  'index.html': html('Home'),
  'about/index.html': html('About us'),
  '404.html': html('Not found'),
}

describe('every answer', () => {
  it.each([
    ['a page', '/', 'GET'],
    ['a page that is not there', '/nowhere/', 'GET'],
    ['a redirect', '/about', 'GET'],
    ['the script', '/.findings/reload.js', 'GET'],
    ['a refused method', '/', 'POST'],
    ['a malformed path', '/%zz', 'GET'],
  ])('keeps other sites out: %s', async (_, target, method) => {
    const { get } = await serve(files)
    const { headers } = await get(target, { method, headers: { origin: 'https://evil.example' } })
    expect(headers).toMatchObject({
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "frame-ancestors 'self'",
    })
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
  })

  it('keeps them out when the request is no HTTP at all', async () => {
    const { raw } = await serve(files)
    const answer = await raw('hello\r\n\r\n')
    expect(answer).toMatch(/cross-origin-resource-policy: same-origin\r\n/)
    expect(answer).toMatch(/x-content-type-options: nosniff\r\n/)
  })
})

describe('a method', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is refused', async (method) => {
    const { get } = await serve(files)
    const { status, headers } = await get('/', { method })
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'GET, HEAD' })
  })

  it('OPTIONS is refused for the whole server as well', async () => {
    const { raw, server } = await serve(files)
    expect(await raw(requestText('*', `127.0.0.1:${server.port}`).replace('GET', 'OPTIONS'))).toMatch(
      /^HTTP\/1\.1 405 /,
    )
  })

  it('CONNECT makes no proxy of it', async () => {
    const { raw } = await serve(files)
    const answer = await raw('CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 405 /)
    expect(answer).toMatch(/^allow: GET, HEAD\r$/m)
  })

  it('HEAD is answered as GET, without a body', async () => {
    const { get } = await serve(files)
    const [whole, head] = [await get('/about/'), await get('/about/', { method: 'HEAD' })]
    const { date: _, ...headers } = whole.headers
    expect(head.headers).toMatchObject(headers)
    expect(head.headers['content-length']).toBe(String(whole.body.length))
    expect(head.body.length).toBe(0)
  })
})

describe('a path that leads out of the site', () => {
  // What stands beside and above the files of the build.
  const secret = 'not of the build'

  it.each([
    '/../secret.txt',
    '/about/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2E%2E/secret.txt',
    '/.%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e/secret.txt',
    '/%252e%252e%252fsecret.txt',
    '/about/..;/secret.txt',
    '/....//secret.txt',
    '//secret.txt',
    '/./secret.txt',
    '/secret.txt',
    '/.findings/secret.txt',
    '/.findings/../secret.txt',
    '/file:///secret.txt',
    '/proc/self/environ',
    '/C:/secret.txt',
    '/\\\\?\\C:\\secret.txt',
    '/secret.txt::$DATA',
    '/index.html/../secret.txt',
  ])('%s finds nothing', async (target) => {
    const { raw, server, out } = await serve(files)
    writeFileSync(path.join(out, 'secret.txt'), secret)
    const answer = await raw(requestText(target, `127.0.0.1:${server.port}`))
    expect(answer).toMatch(/^HTTP\/1\.1 404 /)
    expect(answer).not.toContain(secret)
  })

  it('finds nothing even when the same address without the detour would', async () => {
    const { raw, server } = await serve(files)
    const answer = await raw(requestText('/nowhere/../about/', `127.0.0.1:${server.port}`))
    expect(answer).toMatch(/^HTTP\/1\.1 404 /)
    expect(answer).not.toContain('About us')
  })
})

describe('a malformed request', () => {
  const cases: Readonly<Record<string, string>> = {
    'a percent sign alone': '/%',
    'a percent sign without digits': '/%zz',
    'an encoded NUL': '/about/%00',
    'an encoded line feed': '/about/%0d%0aset-cookie:x',
    'an overlong slash': '/..%c0%afsecret.txt',
    'an overlong dot': '/%c0%ae%c0%ae/secret.txt',
    'bytes that are no UTF-8': '/%ff%fe',
    'half a surrogate pair': '/%ed%a0%80',
    'a fragment': '/about/#part',
    'no slash at its start': 'about/',
    'another scheme': 'file:///etc/passwd',
  }

  it.each(Object.entries(cases))('gets 400: %s', async (_, target) => {
    const { raw, server } = await serve(files)
    expect(await raw(requestText(target, `127.0.0.1:${server.port}`))).toMatch(/^HTTP\/1\.1 400 /)
  })

  it.each([
    ['no HTTP', 'hello\r\n\r\n'],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['an unknown method', 'STEAL / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n'],
    ['a raw NUL', 'GET /\0 HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n'],
    ['no Host', 'GET / HTTP/1.1\r\n\r\n'],
    ['no Host in HTTP/1.0', 'GET / HTTP/1.0\r\n\r\n'],
    ['two Hosts', 'GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: evil.example\r\n\r\n'],
    ['a header without a colon', 'GET / HTTP/1.1\r\nHost 127.0.0.1:PORT\r\n\r\n'],
    ['two lengths', 'GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    [
      'a length and chunks',
      'GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n',
    ],
    ['a body', 'GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 4\r\n\r\nbody'],
  ])('gets 400: %s', async (_, sent) => {
    const { raw, server, get } = await serve(files)
    const answer = await raw(sent.replace('PORT', String(server.port)))
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).not.toContain('Home')
    expect((await get('/')).status).toBe(200)
  })

  it('gets 431 when its address or its headers have no end', async () => {
    const { raw, server } = await serve(files)
    const host = `127.0.0.1:${server.port}`
    expect(await raw(requestText(`/${'a'.repeat(40_000)}`, host))).toMatch(/^HTTP\/1\.1 431 /)
    expect(await raw(requestText('/', host, `X-Long: ${'a'.repeat(40_000)}\r\n`))).toMatch(/^HTTP\/1\.1 431 /)
  })
})

describe('an absolute target', () => {
  it('is answered when it names this server', async () => {
    const { raw, server } = await serve(files)
    const host = `127.0.0.1:${server.port}`
    expect(await raw(requestText(`http://${host}/about/`, host))).toMatch(/^HTTP\/1\.1 200 /)
  })

  it.each(['http://evil.example/about/', 'http://evil.example@127.0.0.1:PORT/about/'])(
    'is refused when it names another: %s',
    async (target) => {
      const { raw, server } = await serve(files)
      const port = String(server.port)
      const answer = await raw(requestText(target.replace('PORT', port), `127.0.0.1:${port}`))
      expect(answer).toMatch(/^HTTP\/1\.1 403 /)
    },
  )
})

describe('slow and many clients', () => {
  it('do not keep others waiting: connections on which nothing is asked', async () => {
    const { server, get } = await serve(files, { settings: { limits: { connections: 20 } } })
    for (let count = 0; count < 60; count++) (await connection(server.port)).on('error', () => {})
    expect((await get('/')).status).toBe(200)
  })

  it('do not keep others waiting: pages that listen and never read', async () => {
    const { server, get, update } = await serve(files)
    for (let count = 0; count < 100; count++) {
      const socket = await connection(server.port)
      socket.on('error', () => {}).pause()
      socket.write(`GET /.findings/events HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n\r\n`)
    }
    update({ isBuilt: false, trouble: { files: [], closing: 'x'.repeat(100_000), text: '' } })
    expect((await get('/about/')).status).toBe(200)
  })

  it('are sent away when their headers take too long', async () => {
    const { server } = await serve(files, { settings: { limits: { headersTimeout: 100 } } })
    const socket = await connection(server.port)
    socket.write('GET / HTTP/1.1\r\nHost: ')
    const answer = await new Promise((resolve) => socket.once('data', (data) => resolve(data.toString())))
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('are sent away when they listen and never read, before what waits for them fills the memory', async () => {
    const { server, update } = await serve(files)
    const givenUp = serverSide(server.port)
    const socket = await connection(server.port)
    socket.on('error', () => {}).pause()
    socket.write(`GET /.findings/events HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n\r\n`)
    await new Promise((resolve) => socket.once('readable', resolve))
    // Together more than the system keeps for a connection.
    for (let count = 0; count < 200; count++) {
      update({ isBuilt: false, trouble: { files: [], closing: 'x'.repeat(100_000), text: '' } })
    }
    expect(await givenUp).toBeLessThan(200 * 100_000)
  })

  it('are sent away when they read nothing of what they asked for', async () => {
    const size = 32 * 1024 * 1024
    const { server } = await serve({ 'film.mp4': Buffer.alloc(size) }, { settings: { limits: { idleTimeout: 100 } } })
    const givenUp = serverSide(server.port)
    const socket = await connection(server.port)
    socket.on('error', () => {}).pause()
    socket.write(`GET /film.mp4 HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n\r\n`)
    expect(await givenUp).toBeLessThan(size)
  })
})

/** How many bytes the next connection to this port was sent, once the server has ended it. */
function serverSide(port: number): Promise<number> {
  return new Promise((resolve) => {
    subscribe('net.server.socket', function onSocket(message) {
      const { socket } = message as { socket: Socket }
      if (socket.localPort !== port) return
      unsubscribe('net.server.socket', onSocket)
      socket.once('close', () => resolve(socket.bytesWritten))
    })
  })
}
