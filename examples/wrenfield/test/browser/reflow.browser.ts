/// <reference lib="dom" />
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { clippingFaults, textSpacing } from './checks/clipping-faults.js'
import { sidewaysFaults } from './checks/sideways-faults.js'
import { withPage } from './support/browser.js'
import { pageTypes } from './support/page-types.js'

/** The widest and the narrowest window, and those between in which something changes place. */
const allWidths = [320, 375, 600, 768, 1024, 1280, 1920] as const

async function sidewaysAt(page: Page, sizes: readonly number[]): Promise<Record<number, string[]>> {
  const found: Record<number, string[]> = {}
  for (const width of sizes) {
    await page.setViewportSize({ width, height: 900 })
    const faults = await sidewaysFaults(page)
    if (faults.length > 0) found[width] = faults
  }
  return found
}

describe.each(Object.entries(pageTypes))('the %s page', (_, url) => {
  it('needs no sideways scrolling from 320 px to wide, in either direction of script, nor at 400 %', async () => {
    const found = await withPage(url, {}, async (page) => {
      const leftToRight = await sidewaysAt(page, allWidths)
      await page.setViewportSize({ width: 320, height: 256 }) // what 400 % leaves of 1280 by 1024
      const zoomed = await sidewaysFaults(page)
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl'
      })
      return { leftToRight, zoomed, rightToLeft: await sidewaysAt(page, [320, 1280]) }
    })
    expect(found).toEqual({ leftToRight: {}, zoomed: [], rightToLeft: {} })
  })

  it('loses nothing at 1280 and 320 px when people space its text out', async () => {
    const found = await withPage(url, {}, async (page) => {
      await page.addStyleTag({ content: textSpacing })
      const wide = [...(await sidewaysFaults(page)), ...(await clippingFaults(page))]
      await page.setViewportSize({ width: 320, height: 900 })
      return { wide, narrow: [...(await sidewaysFaults(page)), ...(await clippingFaults(page))] }
    })
    expect(found).toEqual({ wide: [], narrow: [] })
  })
})
