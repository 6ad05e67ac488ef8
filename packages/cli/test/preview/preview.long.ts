import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type PreviewFlags, runPreview } from '../../src/preview/run-preview.js'
import { createChannel } from '../channel.js'
import { createSite } from '../create-site.js'
import { findings } from '../findings.js'
import { createKeyboard } from '../watch/start-watch.js'

const page = (title: string, fields = '') => `---\ntitle: ${title}\n${fields}---\nWords.\n`
const files = { 'content/pages/index.md': page('Welcome'), 'content/pages/about.md': page('About') }

/** Build a site by the real command. */
async function build(root: string, ...flags: string[]): Promise<void> {
  const { code, stderr } = await findings(['build', '--now', '2026-06-01', ...flags], { cwd: root })
  expect({ code, stderr: stderr.replace(/.*Built.*/s, '') }).toEqual({ code: 0, stderr: '' })
}

/** Run the command in this process, at a free port. */
async function preview(root: string, flags: Partial<PreviewFlags> = {}, canOpen = true) {
  const [out, err, keyboard] = [createChannel(), createChannel(), createKeyboard()]
  const opened: string[] = []
  const end = new AbortController()
  let interrupts = 0
  const world = {
    terminal: { out, err, env: {} },
    input: keyboard,
    openBrowser: (url: string, onFail: () => void) => (canOpen ? opened.push(url) : onFail()),
    interrupt: () => {
      interrupts++
    },
    signal: end.signal,
    interval: 20,
  }
  const over = runPreview({ root, port: 0, host: '127.0.0.1', ...flags }, world)
  await Promise.race([
    over,
    (async () => {
      while (out.written() === '') await setTimeout(5)
    })(),
  ])
  const [origin = ''] = /http:\/\/[\w.]+:\d+/.exec(out.written()) ?? []
  onTestFinished(async () => {
    end.abort()
    await over
  })
  const get = async (address: string) => {
    const answer = await fetch(origin + address, { redirect: 'manual' })
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
  }
  return { out: out.written, err: err.written, keyboard, opened, interrupts: () => interrupts, over, get }
}

describe('findings preview', () => {
  it('serves what was built as a host does, without a word of its own in pages', async () => {
    const root = createSite({
      ...files,
      'static/.htaccess': 'ErrorDocument 404 /404.html',
      'static/.well-known/security.txt': 'Contact: us',
      'static/a.pdf': 'PDF',
    })
    await build(root)
    const { get, out, err } = await preview(root)
    expect(out()).toMatch(
      /^Serving \S*dist\/ as a host does\n\n {2}http:\/\/127\.0\.0\.1:\d+\/\n\n {2}o open · q quit\n\n$/,
    )
    expect(err()).toBe('')
    const home = await get('/')
    expect(home).toMatchObject({ status: 200, text: expect.stringContaining('Welcome') })
    expect(home.text).not.toContain('<script type="module"')
    expect(await get('/about/')).toMatchObject({ status: 200, text: expect.stringContaining('About') })
    expect(await get('/about')).toMatchObject({ status: 302, to: '/about/' })
    expect(await get('/nowhere/')).toMatchObject({
      status: 404,
      text: expect.stringContaining('cannot find that page'),
    })
    expect(await get('/a.pdf')).toMatchObject({ status: 200, text: 'PDF' })
    expect(await get('/.well-known/security.txt')).toMatchObject({ status: 200 })
    for (const address of [
      '/.findings/manifest.json',
      '/_findings/reload.js',
      '/..%2ffindings.config.mjs',
      '/.htaccess',
    ])
      expect((await get(address)).status).not.toBe(200)
  })

  it('serves what a build publishes meanwhile', async () => {
    const root = createSite(files)
    await build(root)
    const { get } = await preview(root)
    expect((await get('/news/')).status).toBe(404)
    writeFileSync(path.join(root, 'content/pages/contact.md'), page('Contact'))
    rmSync(path.join(root, 'content/pages/about.md'))
    await build(root)
    for (let looks = 0; looks < 100 && (await get('/contact/')).status !== 200; looks++) await setTimeout(20)
    expect(await get('/contact/')).toMatchObject({ status: 200, text: expect.stringContaining('Contact') })
    expect((await get('/about/')).status).toBe(404)
  })

  it('stands below the base of the site, and opens there', async () => {
    const root = createSite(files)
    await build(root, '--base', '/research/')
    const { get, opened, out, keyboard } = await preview(root, { base: '/research/', open: true })
    expect(await get('/')).toMatchObject({ status: 302, to: '/research/' })
    expect((await get('/research/about/')).status).toBe(200)
    keyboard.press('o')
    expect(opened).toEqual([expect.stringMatching(/:\d+\/research\/$/), expect.stringMatching(/:\d+\/research\/$/)])
    expect(out()).toMatch(/:\d+\/research\/\n/)
    const without = await preview(root, { base: '/research/' }, false)
    without.keyboard.press('o')
    expect(without.out()).toMatch(/No browser could be opened; the site is at http:\/\/127\.0\.0\.1:\d+\/research\/\n$/)
  })

  it('shows the preview of what is not public when it is asked for, and says so', async () => {
    const root = createSite({ ...files, 'content/pages/plans.md': page('Plans', 'status: draft\n') })
    await build(root)
    await build(root, '--drafts')
    const open = await preview(root)
    expect((await open.get('/plans/')).status).toBe(404)
    expect(open.out()).not.toContain('drafts')
    const drafts = await preview(root, { drafts: true })
    expect((await drafts.get('/plans/')).status).toBe(200)
    expect(drafts.out()).toContain('A preview, with stories that are not public. Do not publish them.')
  })

  it('shows the site of an instant to come in the same way', async () => {
    const root = createSite({
      ...files,
      'content/pages/plans.md': page('Plans', 'datePublished: 2031-05-06\nembargo: 2031-05-06T00:00Z\n'),
    })
    await build(root)
    await build(root, '--now', '2031-05-06')
    expect((await (await preview(root)).get('/plans/')).status).toBe(404)
    expect((await (await preview(root, { drafts: true })).get('/plans/')).status).toBe(200)
  })

  it('ends with q, and is interrupted by Ctrl+C', async () => {
    const root = createSite(files)
    await build(root)
    const running = await preview(root)
    running.keyboard.press('\x03')
    expect(running.interrupts()).toBe(1)
    const { over, keyboard } = await preview(root)
    keyboard.press('q')
    expect(await over).toBe(0)
    expect(keyboard.states.at(-1)).toBe('paused')
  })

  it.each([
    ['nothing', () => {}, 'holds no site that Findings published. Run `findings build` first.'],
    ['other files', (dist: string) => write(dist, 'index.html', 'x'), 'holds no site that Findings published.'],
    [
      'a site whose publishing was stopped',
      (dist: string) => write(dist, '.findings/journal.json', journal),
      'holds a site whose publishing was stopped. Run `findings build`, which completes it.',
    ],
    ['a damaged manifest', (dist: string) => write(dist, '.findings/manifest.json', '{'), 'cannot be read'],
  ])('says that a folder holds %s', async (_, change, says) => {
    const root = createSite(files)
    change(path.join(root, 'dist'))
    const { over, err, out } = await preview(root)
    expect(await over).toBe(1)
    expect(err().replaceAll('\n', ' ')).toContain(says)
    expect(out()).toBe('')
  })

  it('reports a wrong config at its place', async () => {
    const root = createSite({ ...files, 'findings.config.mjs': 'export default {}\n' })
    const { code, stdout, stderr } = await findings(['preview'], { cwd: root })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('missing-key')
    expect(stderr).toMatch(/Nothing was served\.\n$/)
  })

  it('refuses a host that is none of this machine', async () => {
    const root = createSite(files)
    await build(root)
    expect(await findings(['preview', '--host', '203.0.113.7'], { cwd: root })).toMatchObject({ code: 2, stdout: '' })
  })
})

const manifest = JSON.stringify({ version: 1, preview: false, files: {} })
const journal = JSON.stringify({ version: 1, first: [], moves: [], last: [], manifest })

function write(dist: string, name: string, text: string): void {
  mkdirSync(path.dirname(path.join(dist, name)), { recursive: true })
  writeFileSync(path.join(dist, name), text)
}
