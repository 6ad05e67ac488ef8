/// <reference lib="dom" />
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withPage } from './support/browser.js'

/** What stands at the left edge of the first table of the page, in its middle and at its right edge, as pictures; its words are hidden. */
async function edgesOf(page: Page): Promise<string[]> {
  const box = await page.locator('.table').first().boundingBox()
  if (!box) throw new Error('There is no table')
  const { x, y, width } = box
  const pictures: string[] = []
  for (const left of [x, x + Math.round(width / 2), x + width - 4]) {
    const clip = { x: Math.round(left), y: Math.round(y) + 4, width: 4, height: 20 }
    pictures.push((await page.screenshot({ clip })).toString('base64'))
  }
  return pictures
}

/** The edges that differ from the middle: those behind which more stands. */
async function shaded(page: Page): Promise<string> {
  const [left, middle, right] = await edgesOf(page)
  return [left !== middle && 'left', right !== middle && 'right'].filter(Boolean).join(' and ')
}

const scroll = (page: Page, to: number) =>
  page.evaluate((where) => {
    const table = document.querySelector('.table')
    if (table) table.scrollLeft = where
  }, to)

describe('a table that is wider than a phone', () => {
  it.each(['ltr', 'rtl'] as const)('has a shade where more stands, from %s', async (direction) => {
    const found = await withPage('/discoveries/phase-two-quillaset/', { width: 320 }, async (page) => {
      await page.addStyleTag({
        content:
          '.table { scrollbar-width: none } .table * { color: transparent !important; border-color: transparent !important } .table table { inline-size: 40rem }',
      })
      await page.evaluate((dir) => {
        document.documentElement.dir = dir
        document.querySelector('.table')?.scrollIntoView()
      }, direction)
      const sign = direction === 'ltr' ? 1 : -1
      const atStart = await shaded(page)
      await scroll(page, sign * 100)
      const within = await shaded(page)
      await scroll(page, sign * 10_000)
      return [atStart, within, await shaded(page)]
    })
    const [start, end] = direction === 'ltr' ? ['right', 'left'] : ['left', 'right']
    expect(found).toEqual([start, 'left and right', end])
  })

  it('has none where it is wide enough', async () => {
    const found = await withPage('/discoveries/phase-two-quillaset/', { width: 1280 }, async (page) => {
      await page.addStyleTag({
        content: '.table * { color: transparent !important; border-color: transparent !important }',
      })
      await page.evaluate(() => document.querySelector('.table')?.scrollIntoView())
      return shaded(page)
    })
    expect(found).toBe('')
  })
})
