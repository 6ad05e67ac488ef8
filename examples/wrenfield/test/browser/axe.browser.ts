import { describe, expect, it } from 'vitest'
import { axeFaults } from './checks/axe-faults.js'
import { withPage } from './support/browser.js'
import { pageTypes, widths } from './support/page-types.js'

describe.each(Object.entries(pageTypes))('the %s page', (_, url) => {
  it.each(widths)('has no fault that axe finds at %i px, light or dark', async (width) => {
    const found = await withPage(url, { width }, async (page) => {
      const light = await axeFaults(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      return { light, dark: await axeFaults(page) }
    })
    expect(found).toEqual({ light: [], dark: [] })
  })
})
