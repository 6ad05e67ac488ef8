/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { withPage } from './support/browser.js'
import { pageTypes } from './support/page-types.js'

/** The pictures of cards, in pixels of the page. */
const picturesOf = async (page: Page) => {
  const pictures: Locator[] = await page.locator('.story-list .story-card__image').all()
  return Promise.all(pictures.map((picture) => picture.boundingBox()))
}

/** The text of the link that stands at this point of the window. */
const linkAt = (page: Page, x: number, y: number) =>
  page.evaluate(([left = 0, top = 0]) => document.elementFromPoint(left, top)?.closest('a')?.textContent, [x, y])

it.each([pageTypes.home, pageTypes.archive, pageTypes.topic])(
  'pictures of a list stand beside its words on a telephone, the first of a leading list above them: %s',
  async (url) => {
    await withPage(url, { width: 375 }, async (page) => {
      const isLed = (await page.locator('.story-list--led, .story-list--opened').count()) > 0
      const [first, ...others] = await picturesOf(page)
      expect(others.length).toBeGreaterThan(1)
      expect(first?.width).toBeCloseTo(isLed ? 339 : 105, 0)
      for (const box of others) expect(Math.round((box?.x ?? 0) + (box?.width ?? 0))).toBe(375 - 18)
      for (const box of others) expect(box?.width).toBeLessThan(120)
    })
  },
)

it.each([1280, 375])('a picture of a list is a part of its link, down to its lower edge, at %i px', async (width) => {
  await withPage(pageTypes.archive, { width }, async (page) => {
    const card = page.locator('.story-list__item').nth(2)
    await card.scrollIntoViewIfNeeded()
    const box = await card.locator('img').boundingBox()
    const title = await card.locator('a').textContent()
    expect(await linkAt(page, (box?.x ?? 0) + 20, (box?.y ?? 0) + (box?.height ?? 0) - 5)).toBe(title)
  })
})

it('a heading of an author stands as near its feed as the heading of a feed', async () => {
  const gap = (url: string, heading: string) =>
    withPage(url, {}, async (page) => {
      const words = await page.getByRole('heading', { name: heading }).boundingBox()
      const list = await page.locator('.story-list').first().boundingBox()
      return Math.round((list?.y ?? 0) - (words?.y ?? 0) - (words?.height ?? 0))
    })
  expect(await gap(pageTypes.hub, 'Our latest discoveries')).toBe(await gap(pageTypes.home, 'Latest discoveries'))
})

it('what only parts links for the eye is not read aloud', async () => {
  await withPage(pageTypes.discovery, {}, async (page) => {
    const breadcrumb = page.getByRole('navigation', { name: 'You are here' })
    expect(await breadcrumb.ariaSnapshot()).not.toContain('›')
    expect(await page.locator('figcaption img, .byline img, .author-notes img').count()).toBeGreaterThan(2)
    expect(await page.getByRole('img', { name: 'Illustrated portrait' }).count()).toBe(0)
  })
})

it('lists are printed without their pictures', async () => {
  await withPage(pageTypes.hub, {}, async (page) => {
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.story-card__image').first().isVisible()).toBe(false)
    expect(await page.locator('.story-lead img').isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
  })
})
