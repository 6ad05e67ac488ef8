/// <reference lib="dom" />
import type { Page } from 'playwright-core'

/** Open a page and see what it does behind a reader's back: foreign or failed requests, scripts, styles in the markup, storage. */
export async function trackingFaults(page: Page, origin: string, url: string): Promise<string[]> {
  const faults: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) faults.push(`asks ${request.url()}`)
  })
  page.on('response', (response) => {
    const isExpected = response.status() < 400 || response.url() === origin + url
    if (!isExpected) faults.push(`${response.status()} ${response.url()}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await page.goto(origin + url)
  const cookies = await page.context().cookies()
  faults.push(...cookies.map(({ name }) => `sets the cookie ${name}`))
  const inside = await page.evaluate(async () => {
    const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style'),
    )
    const elements = document.querySelectorAll('script:not([type="application/ld+json"]), style, iframe, object, embed')
    const databases = await indexedDB.databases()
    return [
      ...[...elements].map((element) => `has a ${element.localName}`),
      ...handlers.map((name) => `has an attribute ${name}`),
      ...(localStorage.length + sessionStorage.length + databases.length > 0 ? ['stores something'] : []),
    ]
  })
  return [...faults, ...inside]
}
