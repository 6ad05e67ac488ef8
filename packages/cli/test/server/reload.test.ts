import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withReload } from '../../src/server/with-reload.js'
import { get, html, serve } from './serve.js'

const files = { 'index.html': html('Home'), 'film.svg': '<svg></svg></body>', '404.html': html('Not found') }

describe('the script that reloads', () => {
  it('is added to pages when they are served, and is in no file', async () => {
    const { get, out } = await serve(files)
    const script =
      /<script type="module" src="\/\.findings\/reload\.js" data-findings-version="[\w-]+"><\/script><\/body>/
    expect((await get('/')).text).toMatch(script)
    expect((await get('/nowhere/')).text).toMatch(script)
    expect(readFileSync(`${out}/index.html`, 'utf8')).toBe(html('Home'))
  })

  it('is added to pages only', async () => {
    const { get } = await serve(files)
    expect((await get('/film.svg')).text).toBe('<svg></svg></body>')
  })

  it('comes from the server, at its own address, so that a policy of `self` allows it', async () => {
    const { get } = await serve(files, { base: '/research/' })
    const { status, headers, text } = await get('/.findings/reload.js')
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/javascript; charset=utf-8' })
    expect(text).toContain('EventSource')
    expect(text).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|\beval\b|https?:\/\//)
  })
})

describe('a page with the script', () => {
  const added = (page: string) => withReload(Buffer.from(page), 'v-1').toString()

  it('is otherwise byte for byte what it was', () => {
    const page = '<body>Zoë ’ é e\u0301 </BODY></html>'
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page)])
    const text = withReload(bytes, 'v-1').toString('latin1')
    expect(text.replace(/<script.*<\/script>/, '')).toBe(bytes.toString('latin1'))
  })

  it('has it before the last end of a body', () => {
    expect(added('<body><code></body></code></body>')).toMatch(
      /^<body><code><\/body><\/code><script .*<\/script><\/body>$/,
    )
  })

  it('has it at the end when it does not say where its body ends', () => {
    expect(added('<p>Words')).toMatch(/^<p>Words<script .*<\/script>$/)
  })
})

describe('a site that was never built', () => {
  const trouble = {
    files: [],
    closing: '1 error in 1 file.',
    text: 'about.md\n\n  3:8  error  missing-topic\n    Cannot find <b>About</b> & more\n',
  }

  it('shows the problems on every page, with status 503', async () => {
    const { get } = await serve({}, { isBuilt: false, trouble })
    for (const target of ['/', '/about/']) {
      const { status, text, headers } = await get(target)
      expect({ status, type: headers['content-type'] }).toEqual({ status: 503, type: 'text/html; charset=utf-8' })
      expect(text).toContain('3:8  error  missing-topic\n    Cannot find &lt;b&gt;About&lt;/b&gt; &amp; more')
      expect(text).toContain('/.findings/reload.js')
    }
  })

  it('is shown once it can be built', async () => {
    const { server, get: read, out } = await serve({}, { isBuilt: false, trouble })
    expect((await read('/')).status).toBe(503)
    const site = await serve({ 'index.html': html('Home') })
    expect(out).not.toBe(site.out)
    server.update({ base: '/', out: site.out, files: ['index.html'], changed: [], removed: [], isBuilt: true, trouble })
    const { status, text } = await get(server.port, '/')
    expect(status).toBe(200)
    expect(text).toContain('Home')
  })

  it('says so before the first build is over', async () => {
    const { createDevServer } = await import('../../src/server/create-dev-server.js')
    const server = await createDevServer({ host: '127.0.0.1', port: 0 })
    const { status, text } = await get(server.port, '/')
    await server.close()
    expect(status).toBe(503)
    expect(text).toContain('Building the site…')
  })
})

describe('a site whose last build failed', () => {
  it('is served as it was last good', async () => {
    const { get, update } = await serve(files)
    update({ isBuilt: false, trouble: { files: [], closing: '1 error', text: '1 error' } })
    const { status, text } = await get('/')
    expect(status).toBe(200)
    expect(text).toContain('Home')
  })
})
