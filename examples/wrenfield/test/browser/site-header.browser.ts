/// <reference lib="dom" />
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { withPage } from './support/browser.js'
import { pageTypes } from './support/page-types.js'

/** Where the parts of the header stand, in pixels of the page. */
const boxes = (page: Page, part: string) =>
  page.locator(part).evaluateAll((found) => found.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))

it.each([320, 375, 600, 768, 1000])('its button stands on the line of the brand at %i px', async (width) => {
  await withPage(pageTypes.home, { width }, async (page) => {
    const [button] = await boxes(page, '.navigation__action a')
    const [brand] = await boxes(page, '.brand')
    expect(button?.left).toBeGreaterThanOrEqual(brand?.right ?? width)
    expect(button?.bottom).toBeLessThan((brand?.bottom ?? 0) + 8)
    expect(button?.height).toBeLessThan(52)
  })
})

it.each([320, 375, 768])(
  'its button covers no word of a link at %i px, also where its label is long',
  async (width) => {
    await withPage(pageTypes.home, { width }, async (page) => {
      await page.locator('.navigation__action a').evaluate((link) => {
        link.textContent = 'Give to research'
      })
      const [button] = await boxes(page, '.navigation__action a')
      const words = await page.locator('.navigation li:not(.navigation__action) a').evaluateAll((links) =>
        links.map((link) => {
          const range = document.createRange()
          range.selectNodeContents(link)
          return range.getBoundingClientRect().toJSON() as DOMRect
        }),
      )
      const covered = words.filter(({ right, top }) => right > (button?.left ?? 0) && top < (button?.bottom ?? 999))
      expect(covered).toEqual([])
    })
  },
)
