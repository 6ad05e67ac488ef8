import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'

let browser: Browser
let shared: Page

beforeAll(async () => {
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
  shared = await browser.newPage()
})

afterAll(async () => {
  await browser?.close()
})

/** A window, to be looked into. */
export type Viewing = BrowserContextOptions & { readonly width?: number; readonly height?: number }

/** Give a fresh window to `look`, and close it whatever comes of that. Nothing glides while it scrolls. */
export async function withWindow<T>(viewing: Viewing, look: (page: Page) => Promise<T>): Promise<T> {
  const { width = 1280, height = 900, ...options } = viewing
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', ...options })
  try {
    return await look(await context.newPage())
  } finally {
    await context.close()
  }
}

/** How a window looks at pages that may differ from test to test of one window. */
export type Look = Pick<Viewing, 'width' | 'height' | 'forcedColors'>

/** Open a page of the example in the one window of this file, and give it to `look`. A new window costs a second. */
export async function withPage<T>(url: string, viewing: Look, look: (page: Page) => Promise<T>): Promise<T> {
  const { width = 1280, height = 900, forcedColors = 'none' } = viewing
  await shared.setViewportSize({ width, height })
  await shared.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce', forcedColors })
  await shared.goto(inject('origin') + url)
  return look(shared)
}
