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

const longName = 'Professor Konstantinopolitanskaya-Featherstonehaughscroft, FMedSci'

describe('a very long name', () => {
  it.each([pageTypes.person, pageTypes.project, pageTypes.topic, pageTypes.hub, pageTypes.page])(
    'as the title of %s needs no sideways scrolling',
    async (url) => {
      const found = await withPage(url, {}, async (page) => {
        await page.evaluate((name) => {
          for (const title of document.querySelectorAll('h1')) title.textContent = name
        }, longName)
        return sidewaysAt(page, [320, 375, 1280])
      })
      expect(found).toEqual({})
    },
  )

  it('keeps the comma before a role at its end', async () => {
    const tops = await withPage(pageTypes['press release'], { width: 375 }, (page) =>
      page.evaluate((name) => {
        const link = document.querySelector('.contributors a')
        const role = link?.nextElementSibling
        if (!link || !role) throw new Error('There is no contributor with a page and a role')
        link.textContent = name
        return [link, role]
          .map((part) => part.getClientRects())
          .map((lines, part) => (part === 0 ? lines[lines.length - 1] : lines[0])?.bottom)
      }, longName),
    )
    expect(Math.abs((tops[0] ?? 0) - (tops[1] ?? 99))).toBeLessThan(8) // the padding of a target
  })
})

describe('a word that is longer than its line', () => {
  it.each([
    [375, 'auto 14 5 5', 'manual auto'],
    [1280, 'manual auto', 'manual auto'],
  ])('may be parted in headings of a window of %i pixels, never in the text', async (width, headings, text) => {
    const found = await withPage(pageTypes.discovery, { width }, (page) =>
      page.evaluate(() => {
        const looks = (selector: string) =>
          [...document.querySelectorAll(selector)].map((element) => {
            const style = getComputedStyle(element)
            return `${style.hyphens} ${style.getPropertyValue('hyphenate-limit-chars')}`
          })
        return [looks('h1, h2, h3, h3 a'), looks('main p')].map((all) => [...new Set(all)])
      }),
    )
    expect(found).toEqual([[headings], [text]])
  })
})

describe('a picture with too few pixels for its place', () => {
  it('is not enlarged, unlike the others', async () => {
    const fits = await withPage('/discoveries/', {}, (page) =>
      page.evaluate(() => {
        const [image] = document.querySelectorAll('.story-card__image')
        const fit = () => image && getComputedStyle(image).objectFit
        const usual = fit()
        image?.classList.add('picture__small')
        return [usual, fit()]
      }),
    )
    expect(fits).toEqual(['cover', 'scale-down'])
  })
})

describe('a text that nobody wrote', () => {
  it.each([
    [pageTypes.person, '.profile__body'],
    [pageTypes.project, '.story__body'],
    [pageTypes.hub, '.hub__body'],
  ])('takes no room on %s', async (url, selector) => {
    const heights = await withPage(url, {}, (page) =>
      page.evaluate((body) => {
        const height = () => document.querySelector('main')?.offsetHeight ?? 0
        const text = document.querySelector(body)
        if (!text) throw new Error(`There is no ${body}`)
        text.innerHTML = '\n'
        const empty = height()
        text.remove()
        return { empty, without: height() }
      }, selector),
    )
    expect(heights.empty).toBe(heights.without)
  })
})

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
