import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { type Browser, chromium, type Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../../../../packages/theme-charity/test/catalogue.js'
import { buildGallery } from '../support/gallery.js'
import { serve } from '../support/serve.js'

const urls = ['/', '/foundations/', '/about/', '/all/', ...catalogue.map(({ id }) => `/${id}/`), '/404.html']

let gallery: Awaited<ReturnType<typeof buildGallery>>
let server: Awaited<ReturnType<typeof serve>>
let browser: Browser

beforeAll(async () => {
  gallery = await buildGallery()
  expect(gallery.result.outcome).toBe('built')
  server = await serve(gallery.result.out)
  browser = await chromium.launch({
    executablePath:
      ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => existsSync(file)) ??
      'chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
})

afterAll(async () => {
  await browser?.close()
  server?.close()
  gallery?.remove()
})

/** Open a page with everything on it open, and the documents of its frames loaded. */
async function open(url: string) {
  const page = await browser.newPage()
  const requests: string[] = []
  const missing: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('response', (response) => response.status() >= 400 && missing.push(decodeURIComponent(response.url())))
  // The page of all has the same frames as the groups: there it is enough to look at the page around them.
  const framed = url === '/all/' ? 'img' : 'img, iframe'
  await page.addInitScript(`addEventListener('DOMContentLoaded', () => {
    for (const part of document.querySelectorAll('${framed}')) part.loading = 'eager'
    for (const details of document.querySelectorAll('details')) details.open = true
  })`)
  await page.goto(server.origin + url, { waitUntil: 'load', timeout: 0 })
  const documents = url === '/all/' ? [page.mainFrame()] : page.frames()
  for (const document of documents) await document.evaluate(axe.source)
  return { page, documents, requests, missing }
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What a whole page has, and one partial alone in a frame need not have. Nothing else is relaxed anywhere. */
const ofWholePages = ['landmark-one-main', 'page-has-heading-one', 'region']

/** What axe finds in a page, or in the document of a frame. */
async function violations(document: Frame): Promise<string[]> {
  const off = document.parentFrame() ? ofWholePages : []
  const rules = Object.fromEntries(off.map((id) => [id, { enabled: false }]))
  const results = await document.evaluate(
    (options) => (globalThis as unknown as { axe: typeof axe }).axe.run({ ...options, resultTypes: ['violations'] }),
    { iframes: false, runOnly: tags, rules },
  )
  const title = await document.title()
  return results.violations.map(
    ({ id, nodes }) => `${title}: ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
}

/** What is wider than its place: a page, a specimen, or the document of a frame. */
const overflows = (document: Frame): Promise<string[]> =>
  document.evaluate<string[]>(`[document.documentElement, ...document.querySelectorAll('.specimen-state__frame')]
    .filter((part) => part.scrollWidth > part.clientWidth)
    .map((part) => (part.parentElement?.id ?? document.title) + ' by ' + (part.scrollWidth - part.clientWidth))`)

describe.each(urls)('the page %s', (url) => {
  let opened: Awaited<ReturnType<typeof open>>

  beforeAll(async () => {
    opened = await open(url)
  })
  afterAll(() => opened?.page.close())

  it.each([
    [1280, 'light'],
    [375, 'light'],
    [1280, 'dark'],
    [375, 'dark'],
  ] as const)('has no fault that axe finds at %i px, %s', async (width, colorScheme) => {
    await opened.page.setViewportSize({ width, height: 900 })
    await opened.page.emulateMedia({ colorScheme })
    const found: string[] = []
    for (const document of opened.documents) found.push(...(await violations(document)))
    expect(found).toEqual([])
  })

  it.each([1280, 375, 320])('shows specimens that are no wider than their place at %i px', async (width) => {
    await opened.page.setViewportSize({ width, height: 900 })
    expect((await Promise.all(opened.documents.map(overflows))).flat()).toEqual([])
  })

  it('asks nobody else for anything, and misses only the pictures of hostile specimens', () => {
    const { requests, missing } = opened
    expect(requests.filter((request) => !request.startsWith(server.origin) && !request.startsWith('about:'))).toEqual(
      [],
    )
    expect(missing.filter((address) => !address.includes('<script>'))).toEqual([])
  })
})
