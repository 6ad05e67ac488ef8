import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { connection, html, serve } from './serve.js'

const files = {
  'index.html': html('Home'),
  'about/index.html': html('About us'),
  'contact.html': html('Contact'),
  'people/Zoë O’Hara/index.html': html('Zoë'),
  '404.html': html('Not found'),
  'style.css': 'p { color: red }',
  '.well-known/security.txt': 'Contact: https://example.org',
}

describe('an address', () => {
  it.each([
    ['/', 'Home'],
    ['/about/', 'About us'],
    ['/about/index.html', 'About us'],
    ['/contact.html', 'Contact'],
    ['/contact', 'Contact'],
    ['/about/?utm=1&x=/../', 'About us'],
    ['/%61bout/', 'About us'],
    ['/people/Zo%C3%AB%20O%E2%80%99Hara/', 'Zoë'],
    ['/people/Zoe%CC%88%20O%E2%80%99Hara/', 'Zoë'],
    ['/.well-known/security.txt', 'Contact:'],
  ])('%s shows %s', async (target, words) => {
    const { get } = await serve(files)
    const { status, text } = await get(target)
    expect(status).toBe(200)
    expect(text).toContain(words)
  })

  it('of a folder leads to the one with a slash, and keeps the query', async () => {
    const { get } = await serve(files)
    expect(await get('/about?a=b')).toMatchObject({ status: 302, headers: { location: '/about/?a=b' } })
    expect((await get('/people/Zo%C3%AB%20O%E2%80%99Hara')).headers.location).toBe('/people/Zo%C3%AB%20O%E2%80%99Hara/')
  })

  it.each(['/people', '/nowhere', '//evil.example', '/\\evil.example', '/about%2F..'])(
    'that is no page of the site leads nowhere: %s',
    async (target) => {
      const { get } = await serve(files)
      const { status, headers } = await get(target)
      expect({ status, location: headers.location }).toEqual({ status: 404, location: undefined })
    },
  )

  it('is case-sensitive, as it is on most hosts', async () => {
    const { get } = await serve(files)
    expect((await get('/About/')).status).toBe(404)
  })
})

describe('a page that is not there', () => {
  it('is the site’s own, with status 404', async () => {
    const { get } = await serve(files)
    const { status, text, headers } = await get('/nowhere/')
    expect(status).toBe(404)
    expect(text).toContain('<p>Not found</p>')
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
  })

  it('is not taken for one that is known, nor cut', async () => {
    const { get } = await serve(files)
    const { etag = '' } = (await get('/nowhere/')).headers
    const again = await get('/nowhere/', { headers: { 'if-none-match': etag, range: 'bytes=0-3' } })
    expect(again.status).toBe(404)
    expect(again.text).toContain('Not found')
  })

  it('is a sentence when the site has none', async () => {
    const { get } = await serve({ 'index.html': html('Home') })
    expect(await get('/nowhere/')).toMatchObject({ status: 404, text: 'There is no such page.\n' })
  })

  it('is what a file has become that vanished from the disk', async () => {
    const { get, out } = await serve(files)
    rmSync(path.join(out, 'about/index.html'))
    expect((await get('/about/')).status).toBe(404)
  })
})

describe('a base path', () => {
  it('stands before every address', async () => {
    const { get } = await serve(files, { base: '/research/' })
    expect((await get('/research/about/')).text).toContain('About us')
    expect((await get('/research/')).text).toContain('Home')
    expect((await get('/about/')).status).toBe(404)
    expect((await get('/about/')).text).toContain('Not found')
  })

  it('is where the bare address of the server leads', async () => {
    const { get } = await serve(files, { base: '/research/' })
    expect(await get('/')).toMatchObject({ status: 302, headers: { location: '/research/' } })
    expect(await get('/research')).toMatchObject({ status: 302, headers: { location: '/research/' } })
  })
})

describe('a type', () => {
  it.each([
    ['a.html', 'text/html; charset=utf-8'],
    ['a.css', 'text/css; charset=utf-8'],
    ['a.js', 'text/javascript; charset=utf-8'],
    ['a.json', 'application/json; charset=utf-8'],
    ['a.svg', 'image/svg+xml; charset=utf-8'],
    ['a.xml', 'application/xml; charset=utf-8'],
    ['a.txt', 'text/plain; charset=utf-8'],
    ['a.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['a.png', 'image/png'],
    ['a.JPG', 'image/jpeg'],
    ['a.webp', 'image/webp'],
    ['a.avif', 'image/avif'],
    ['a.woff2', 'font/woff2'],
    ['a.pdf', 'application/pdf'],
    ['a.unknown', 'application/octet-stream'],
    ['a.constructor', 'application/octet-stream'],
    ['CNAME', 'application/octet-stream'],
  ])('of %s is %s', async (file, type) => {
    const { get } = await serve({ [file]: 'x' })
    expect((await get(`/${file}`)).headers['content-type']).toBe(type)
  })
})

describe('a file that is known', () => {
  it.each(['/style.css', '/about/'])('is not sent again: %s', async (target) => {
    const { get } = await serve(files)
    const { etag = '', 'last-modified': modified = '' } = (await get(target)).headers
    expect(etag).toMatch(/^"[^"]+"$/)
    for (const headers of [
      { 'if-none-match': etag },
      { 'if-none-match': `"other", W/${etag}` },
      { 'if-none-match': '*' },
      { 'if-modified-since': modified },
    ]) {
      const { status, body, headers: sent } = await get(target, { headers })
      expect({ headers, status, bytes: body.length, etag: sent.etag }).toEqual({ headers, status: 304, bytes: 0, etag })
    }
  })

  it('is sent when the tag is another, whatever the date says', async () => {
    const { get } = await serve(files)
    const headers = { 'if-none-match': '"other"', 'if-modified-since': new Date(Date.now() + 1e9).toUTCString() }
    expect((await get('/style.css', { headers })).status).toBe(200)
  })

  it('is sent when it changed, even within the same second and to the same length', async () => {
    const { get, out } = await serve(files)
    const before = (await get('/style.css')).headers
    writeFileSync(path.join(out, 'next.css'), 'p { color: tan }')
    const then = new Date(before['last-modified'] ?? '')
    utimesSync(path.join(out, 'next.css'), then, then)
    renameSync(path.join(out, 'next.css'), path.join(out, 'style.css'))
    const after = await get('/style.css', { headers: { 'if-none-match': before.etag ?? '' } })
    expect(after.text).toBe('p { color: tan }')
  })

  it('is a page as of its build: after another one it is sent again', async () => {
    const { get, update } = await serve(files)
    const { etag = '' } = (await get('/about/')).headers
    update()
    expect((await get('/about/', { headers: { 'if-none-match': etag } })).status).toBe(200)
  })

  it('may be kept but is asked about each time', async () => {
    const { get } = await serve(files)
    expect((await get('/style.css')).headers['cache-control']).toBe('no-cache')
  })
})

describe('a part of a file', () => {
  const digits = { 'digits.bin': '0123456789', 'empty.bin': '' }

  it.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=3-3', '3', 'bytes 3-3/10'],
    ['bytes=8-', '89', 'bytes 8-9/10'],
    ['bytes=8-999', '89', 'bytes 8-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=-999', '0123456789', 'bytes 0-9/10'],
    ['BYTES=0-0', '0', 'bytes 0-0/10'],
  ])('%s is %s', async (range, text, contentRange) => {
    const { get } = await serve(digits)
    const answer = await get('/digits.bin', { headers: { range } })
    expect(answer).toMatchObject({ status: 206, text })
    expect(answer.headers).toMatchObject({ 'content-range': contentRange, 'content-length': String(text.length) })
  })

  it.each(['bytes=10-', 'bytes=99-100', 'bytes=-0', 'bytes=999999999999999-'])('%s is not there', async (range) => {
    const { get } = await serve(digits)
    const { status, headers, body } = await get('/digits.bin', { headers: { range } })
    expect({ status, range: headers['content-range'], bytes: body.length }).toEqual({
      status: 416,
      range: 'bytes */10',
      bytes: 0,
    })
  })

  it.each([
    'bytes=5-2',
    'bytes=-',
    'bytes=a-b',
    'lines=0-3',
    'bytes=0-1,3-4',
    'bytes=0-99999999999999999999',
    'nonsense',
  ])('%s gives the whole file', async (range) => {
    const { get } = await serve(digits)
    expect(await get('/digits.bin', { headers: { range } })).toMatchObject({ status: 200, text: '0123456789' })
  })

  it('of nothing is not there, and nothing is sent whole', async () => {
    const { get } = await serve(digits)
    expect((await get('/empty.bin', { headers: { range: 'bytes=0-0' } })).status).toBe(416)
    expect(await get('/empty.bin')).toMatchObject({ status: 200, text: '', headers: { 'content-length': '0' } })
  })

  it('is sent with If-Range only while the file is the same', async () => {
    const { get } = await serve(digits)
    const { etag = '', 'last-modified': modified = '' } = (await get('/digits.bin')).headers
    const status = async (condition: string) =>
      (await get('/digits.bin', { headers: { range: 'bytes=0-3', 'if-range': condition } })).status
    expect(await status(etag)).toBe(206)
    expect(await status(modified)).toBe(206)
    expect(await status('"other"')).toBe(200)
    expect(await status(`W/${etag}`)).toBe(200)
    expect(await status(new Date(0).toUTCString())).toBe(200)
  })

  it('is nothing that HEAD knows', async () => {
    const { get } = await serve(digits)
    const { status, headers } = await get('/digits.bin', { method: 'HEAD', headers: { range: 'bytes=0-3' } })
    expect({ status, length: headers['content-length'] }).toEqual({ status: 200, length: '10' })
  })

  it('of a page counts the bytes that are sent', async () => {
    const { get } = await serve({ 'index.html': html('Zoë') })
    const { body } = await get('/')
    const part = await get('/', { headers: { range: `bytes=20-${body.length - 1}` } })
    expect(part.body.equals(body.subarray(20))).toBe(true)
  })
})

describe('while a build puts a new file in the place of the old', () => {
  it('a request that has begun gets the old one, whole', async () => {
    const old = Buffer.alloc(16 * 1024 * 1024, 'a')
    const { server, out } = await serve({ 'film.mp4': old })
    const socket = await connection(server.port)
    socket.write(`GET /film.mp4 HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nConnection: close\r\n\r\n`)
    const chunks: Buffer[] = []
    await new Promise<void>((resolve, reject) => {
      socket.once('data', () => {
        socket.pause()
        writeFileSync(path.join(out, 'next.mp4'), Buffer.alloc(1024, 'b'))
        renameSync(path.join(out, 'next.mp4'), path.join(out, 'film.mp4'))
        socket.resume()
      })
      socket.on('data', (chunk: Buffer) => chunks.push(chunk))
      socket.once('end', resolve).once('error', reject)
    })
    const all = Buffer.concat(chunks)
    expect(all.subarray(all.indexOf('\r\n\r\n') + 4).equals(old)).toBe(true)
  })
})
