import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
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

/** Open a page with everything on it open, and all frames and pictures loaded. */
async function open(url: string, width: number, colorScheme: 'light' | 'dark' = 'light') {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
  const requests: string[] = []
  const missing: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('response', (response) => response.status() >= 400 && missing.push(decodeURIComponent(response.url())))
  await page.addInitScript(`addEventListener('DOMContentLoaded', () => {
    for (const lazy of document.querySelectorAll('[loading=lazy]')) lazy.loading = 'eager'
    for (const details of document.querySelectorAll('details')) details.open = true
  })`)
  await page.goto(server.origin + url, { waitUntil: 'load' })
  return { page, requests, missing }
}

/** What axe finds in a page and in the documents of its frames. */
async function violations(page: Page): Promise<string[]> {
  for (const frame of page.frames()) await frame.evaluate(axe.source)
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const results = await page.evaluate(
    (runOnly) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly }),
    tags,
  )
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/** What is wider than its place: the page, a specimen, or a document in a frame. */
async function overflows(page: Page): Promise<string[]> {
  const found = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate<string[]>(`[document.documentElement, ...document.querySelectorAll('.specimen-state__frame')]
        .filter((part) => part.scrollWidth > part.clientWidth)
        .map((part) => (part.parentElement?.id ?? document.title) + ' by ' + (part.scrollWidth - part.clientWidth))`),
    ),
  )
  return found.flat()
}

describe.each(urls)('the page %s', (url) => {
  it.each([
    [1280, 'light'],
    [375, 'light'],
    [1280, 'dark'],
    [375, 'dark'],
  ] as const)('has no fault that axe finds at %i px, %s', async (width, scheme) => {
    const { page } = await open(url, width, scheme)
    const found = await violations(page)
    await page.close()
    expect(found).toEqual([])
  })

  it.each([1280, 375, 320])('shows specimens that are no wider than their place at %i px', async (width) => {
    const { page } = await open(url, width)
    const found = await overflows(page)
    await page.close()
    expect(found).toEqual([])
  })

  it('asks nobody else for anything, and misses only the pictures of hostile specimens', async () => {
    const { page, requests, missing } = await open(url, 1280)
    await page.close()
    expect(
      requests.filter((request) => !request.startsWith(server.origin) && !/^(?:about|data):/.test(request)),
    ).toEqual([])
    expect(missing.filter((address) => !address.includes('<script>'))).toEqual([])
  })
})
