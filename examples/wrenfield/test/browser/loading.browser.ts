import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, inject, it } from 'vitest'
import { layoutShift } from './checks/layout-shift.js'
import { trackingFaults } from './checks/tracking-faults.js'
import { withWindow } from './support/browser.js'
import { pageTypes, widths } from './support/page-types.js'

describe.each(Object.entries(pageTypes))('the %s page', (_, url) => {
  it('asks nobody else for anything, runs nothing, stores nothing, and does not move while it loads', async () => {
    const found = await withWindow({}, async (page) => {
      const tracking = await trackingFaults(page, inject('origin'), url)
      const shifts: number[] = []
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        shifts.push(await layoutShift(page, inject('origin') + url))
      }
      return { tracking, shifts }
    })
    expect(found).toEqual({ tracking: [], shifts: [0, 0] })
  })
})

it('weighs at most 15,000 bytes as HTML and styles, compressed, on every discovery page', () => {
  const folder = inject('folder')
  const size = (file: string) => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length
  const styles = readdirSync(path.join(folder, 'assets')).filter((file) => file.endsWith('.css'))
  expect(styles).toHaveLength(1)
  const pages = readdirSync(path.join(folder, 'discoveries')).filter((name) => !name.includes('.') && name !== 'page')
  expect(pages.length).toBeGreaterThan(10)
  const sizes = pages.map((name) => ({
    name,
    bytes: size(`discoveries/${name}/index.html`) + size(`assets/${styles[0]}`),
  }))
  expect(sizes.filter(({ bytes }) => bytes > 15_000)).toEqual([])
})

it('works the same with JavaScript off', async () => {
  await withWindow({ javaScriptEnabled: false, width: 375 }, async (page) => {
    await page.goto(inject('origin') + pageTypes.discovery)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.locator('nav a').first().isVisible()).toBe(true)
  })
})

it('leads on from an old address with JavaScript off, and back to where one came from', async () => {
  await withWindow({ javaScriptEnabled: false, width: 375 }, async (page) => {
    const origin = inject('origin')
    await page.goto(origin + pageTypes.home)
    await page.goto(`${origin}/trials/`, { waitUntil: 'commit' })
    await page.waitForURL(`${origin}/information/taking-part-in-a-trial/`)
    expect(await page.locator('h1').textContent()).toBe('Taking part in research')
    await page.goBack()
    expect(page.url()).toBe(origin + pageTypes.home)
  })
})
