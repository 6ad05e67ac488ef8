/// <reference lib="dom" />
import { describe, expect, it } from 'vitest'
import { keyboardFaults } from './checks/keyboard-faults.js'
import { sidewaysFaults } from './checks/sideways-faults.js'
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

it('a table wider than the window scrolls by arrow keys, and says what it is', async () => {
  await withPage(pageTypes.discovery, { width: 375 }, async (page) => {
    await page.addStyleTag({ content: '.prose table { min-inline-size: 60rem }' })
    expect(await keyboardFaults(page)).toEqual([])
    const table = page.getByRole('group', { name: 'Measure, Quillaset (141), Dummy tablet (71)' })
    await table.focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0)
    expect(await table.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
    expect(await sidewaysFaults(page)).toEqual([])
  })
})
