import { expect, it } from 'vitest'
import { baseConfig, createSite, records } from './support/create-site.js'

it.each([
  ["{ name: 'address', type: 'email' }", { name: 'address', type: 'email' as const }, 'email'],
  ["{ name: 'FNAME' }", { name: 'FNAME' }, 'given-name'],
  ["{ name: 'last_name' }", { name: 'last_name' }, 'family-name'],
  [
    "{ name: 'postcode', autocomplete: 'shipping postal-code' }",
    { name: 'postcode', autocomplete: 'shipping postal-code' },
    'shipping postal-code',
  ],
  ["{ name: 'interests' }", { name: 'interests' }, undefined],
  ["{ name: 'constructor' }", { name: 'constructor' }, undefined],
  ["{ name: 'name', type: 'checkbox' }", { name: 'name', type: 'checkbox' as const }, undefined],
])('browsers know how to fill in %s', async (_, field, expected) => {
  const monthly = {
    heading: 'Our letter',
    endpoint: 'https://lists.example.org/',
    fields: [{ label: 'Words', ...field }],
  }
  const { pages } = await createSite(records).build({}, { ...baseConfig, newsletters: { monthly } })
  const view = pages.find(({ url }) => url === '/newsletters/monthly/')?.view
  const found = [...JSON.stringify(view).matchAll(/"autocomplete":"([^"]*)"/g)].map(([, value]) => value)
  expect(found[0]).toBe(expected)
})
