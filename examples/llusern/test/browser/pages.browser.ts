import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { build, loadConfig } from '@findings/core'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const example = path.resolve(import.meta.dirname, '../..')
const out = path.join(example, '.findings/browser')

/** One page of each type, in each language that has it. */
const pages = {
  home: '/',
  'Welsh home': '/cy/',
  'Arabic home': '/ar/',
  page: '/interpreters/',
  hub: '/cy/research/pantmor-syndrome/',
  discovery: '/cy/discoveries/floor-lights/',
  event: '/events/lantern-walk/',
  archive: '/cy/events/',
  topic: '/cy/topics/balance/',
  person: '/cy/people/nia-tregelyn/',
  'Arabic page': '/ar/interpreters/',
}

/** Pages of one language, of which some have translations. */
const alike = {
  English: ['/', '/interpreters/', '/discoveries/floor-lights/', '/404.html'],
  Welsh: ['/cy/', '/cy/events/', '/cy/404.html'],
  Arabic: ['/ar/', '/ar/interpreters/', '/ar/404.html'],
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.xml': 'application/xml',
}

let server: Server
let browser: Browser
let origin: string

beforeAll(async () => {
  const loaded = await loadConfig({ root: example })
  if ('problems' in loaded) throw new Error(loaded.problems[0]?.reason)
  const result = await build(loaded.config, { out, now: '2026-11-22T12:00Z' })
  expect(result.outcome).toBe('built')
  server = createServer((request, response) => {
    const url = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/')
    const file = path.join(out, url.endsWith('/') ? `${url}index.html` : url)
    if (!file.startsWith(out) || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end()
    return response
      .writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' })
      .end(readFileSync(file))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  browser = await chromium.launch({
    executablePath:
      ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => existsSync(file)) ??
      'chromium',
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
})

afterAll(async () => {
  await browser?.close()
  server?.close()
})

/** Open a page; what it asks the network for is noted. */
async function open(url: string): Promise<{ page: Page; requests: string[]; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on(
    'response',
    (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`),
  )
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.goto(origin + url)
  return { page, requests, complaints }
}

describe('the header', () => {
  it.each([1280, 375])(
    'keeps its height from page to page, translated or not, in a window of %i pixels',
    async (width) => {
      const heights: Record<string, number[]> = {}
      for (const [language, urls] of Object.entries(alike)) {
        for (const url of urls) {
          const { page } = await open(url)
          await page.setViewportSize({ width, height: 900 })
          const header = await page.locator('.site-header').boundingBox()
          heights[language] = [...(heights[language] ?? []), header?.height ?? 0]
          await page.close()
        }
      }
      for (const own of Object.values(heights)) expect(new Set(own).size).toBe(1)
    },
  )
})

describe.each(Object.entries(pages))('the %s page', (_, url) => {
  let opened: Awaited<ReturnType<typeof open>>

  beforeAll(async () => {
    opened = await open(url)
    await opened.page.evaluate(axe.source)
  })
  afterAll(() => opened?.page.close())

  it.each([
    [1280, 'light'],
    [375, 'light'],
    [1280, 'dark'],
    [375, 'dark'],
  ] as const)('has no fault that axe finds at %i px, %s', async (width, colorScheme) => {
    const { page } = opened
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const results = await page.evaluate(
      (runOnly) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly, resultTypes: ['violations'] }),
      tags,
    )
    const found = results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    )
    expect(found).toEqual([])
  })

  it('asks nobody else for anything, and gets all that it asks for', () => {
    const { requests, complaints } = opened
    expect(requests.filter((request) => !request.startsWith(origin))).toEqual([])
    expect(complaints).toEqual([])
  })

  it.each([1280, 375, 320])('needs no sideways scrolling at %i px', async (width) => {
    const { page } = opened
    await page.setViewportSize({ width, height: 900 })
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(overflow).toBeLessThanOrEqual(0)
  })
})

describe('a table with a caption', () => {
  it.each([
    ['/interpreters/', 1],
    ['/ar/interpreters/', -1],
  ])('keeps it in sight on a phone, however far the table is scrolled: %s', async (url, sign) => {
    const { page } = await open(url)
    await page.setViewportSize({ width: 375, height: 900 })
    await page.addStyleTag({ content: '.table table { inline-size: 60rem }' })
    const region = page.locator('.table')
    await region.evaluate((element, to) => element.scrollTo(to, 0), sign * 300)
    expect(await region.evaluate((element) => element.scrollLeft)).toBe(sign * 300)
    const [inside, around] = await Promise.all([page.locator('caption').boundingBox(), region.boundingBox()])
    await page.close()
    expect(inside?.x).toBe(around?.x)
    expect(inside?.width).toBe(around?.width)
  })
})

describe('what is folded away', () => {
  it('is opened with a key, and printed open', async () => {
    const { page } = await open('/interpreters/')
    const words = page.getByText('A man at the desk')
    expect(await words.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await words.isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    await page.locator('summary').press('Enter')
    expect(await words.isVisible()).toBe(true)
    await page.close()
  })
})
