import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'

let browser: Browser

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

/** The same, with a page of the example already open. */
export const withPage = <T>(url: string, viewing: Viewing, look: (page: Page) => Promise<T>): Promise<T> =>
  withWindow(viewing, async (page) => {
    await page.goto(inject('origin') + url)
    return look(page)
  })
