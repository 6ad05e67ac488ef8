/// <reference lib="dom" />
import { describe, expect, it } from 'vitest'
import { keyboardFaults } from './checks/keyboard-faults.js'
import { targetFaults } from './checks/target-faults.js'
import { withPage } from './support/browser.js'
import { pageTypes, widths } from './support/page-types.js'

describe.each(Object.entries(pageTypes))('the %s page', (_, url) => {
  it.each(widths)('is worked by keyboard and by finger at %i px', async (width) => {
    const found = await withPage(url, { width }, async (page) => ({
      targets: await targetFaults(page),
      keyboard: await keyboardFaults(page),
    }))
    expect(found).toEqual({ targets: [], keyboard: [] })
  })
})

it('the keyboard meets the skip link first, sees it, and it leads to the main part', async () => {
  await withPage(pageTypes.discovery, {}, async (page) => {
    await page.keyboard.press('Tab')
    const link = page.locator(':focus')
    expect(await link.textContent()).toBe('Skip to main content')
    const box = await link.boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect(box?.width).toBeGreaterThan(40)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  })
})
