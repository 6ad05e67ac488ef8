import { expect, it } from 'vitest'
import { sizeFaults } from './checks/size-faults.js'
import { withPage } from './support/browser.js'
import { pageTypes } from './support/page-types.js'

const widths = [360, 600, 720, 900, 1000, 1280, 1600] as const

it.each(widths)('pictures are fetched as wide as they are shown, in a window of %i pixels', async (width) => {
  const faults: Record<string, readonly string[]> = {}
  for (const [name, url] of Object.entries(pageTypes)) {
    const found = await withPage(url, { width }, sizeFaults)
    if (found.length > 0) faults[name] = [...new Set(found)]
  }
  expect(faults).toEqual({})
})
