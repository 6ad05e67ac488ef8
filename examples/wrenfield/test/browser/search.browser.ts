import { expect, it } from 'vitest'
import { createSearchSite } from '../support/search-site.js'
import { tryBuild } from '../support/wrenfield.js'
import { withWindow } from './support/browser.js'

it('the script of docs/search.md finds pages by their words, and prints them as text', async () => {
  const { files } = await tryBuild({ root: createSearchSite('search-in-browser') })
  const bodyOf = (name: string) => {
    const file = files.find((one) => one.path === name)
    if (file && 'source' in file) return { path: file.source }
    return file && 'content' in file ? { body: Buffer.from(file.content) } : { status: 404 }
  }
  const found = await withWindow({}, async (page) => {
    await page.route('http://charity.example.org/**', (route) => {
      const { pathname } = new URL(route.request().url())
      const name = pathname.slice(1).replace(/(^|\/)$/, '$1index.html')
      const contentType = { js: 'text/javascript', json: 'application/json', css: 'text/css' }[
        name.split('.').at(-1) ?? ''
      ]
      return route.fulfill({ ...bodyOf(name), contentType: contentType ?? 'text/html' })
    })
    await page.goto('http://charity.example.org/search/')
    const results = async (words: string, count: number) => {
      await page.getByLabel('Words to find').fill(words)
      await page.getByRole('status').getByText(`Found: ${count}`).waitFor()
      return page.locator('.search-box li').allTextContents()
    }
    return {
      cells: await results('CELLS rest', 2),
      iron: await results('iron <b>', 1),
      none: await results('cells zanzibar', 0),
    }
  })
  expect(found).toEqual({
    cells: ['Sleeping cells wake when bone stiffens (Discovery)', 'Iron & <b>oxygen</b> (Discovery)'],
    iron: ['Iron & <b>oxygen</b> (Discovery)'],
    none: [],
  })
})
