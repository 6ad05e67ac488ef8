/// <reference lib="dom" />
import type { Page } from 'playwright-core'

/** The cumulative layout shift of a page whose pictures come after its words, scrolled to its end. */
export async function layoutShift(page: Page, url: string): Promise<number> {
  let showPictures: () => void = () => undefined
  const painted = new Promise<void>((done) => {
    showPictures = done
  })
  await page.route(/\.(?:avif|webp|png|jpe?g|svg)$/, async (route) => {
    await painted
    await route.fallback()
  })
  await page.goto(url, { waitUntil: 'domcontentloaded' })
  await page.evaluate(twoFrames)
  showPictures()
  return page.evaluate(async () => {
    let sum = 0
    const add = (entries: readonly PerformanceEntry[]) => {
      for (const entry of entries) sum += (entry as PerformanceEntry & { readonly value: number }).value
    }
    const observer = new PerformanceObserver((list) => add(list.getEntries()))
    observer.observe({ type: 'layout-shift', buffered: true })
    for (const image of document.images) image.loading = 'eager'
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y)
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    }
    add(observer.takeRecords())
    observer.disconnect()
    return sum
  })
}

/** In the page: wait until it has been painted. */
const twoFrames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
