import { expect, it } from 'vitest'
import { forcedColourFaults } from './checks/forced-colour-faults.js'
import { keyboardFaults } from './checks/keyboard-faults.js'
import { withPage } from './support/browser.js'
import { pageTypes } from './support/page-types.js'

it.each(Object.entries(pageTypes))('the %s page keeps its controls where colours are forced', async (_, url) => {
  expect(await withPage(url, { forcedColors: 'active' }, forcedColourFaults)).toEqual([])
})

it('focus is seen where colours are forced', async () => {
  expect(await withPage(pageTypes['sign-up page'], { forcedColors: 'active' }, keyboardFaults)).toEqual([])
})
