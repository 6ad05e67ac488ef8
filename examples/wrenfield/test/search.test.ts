import { expect, it } from 'vitest'
import { blocksOf, createSearchSite } from './support/search-site.js'
import { tryBuild } from './support/wrenfield.js'

it('the form, the page and the index of docs/search.md are as they are shown', async () => {
  const { pages, files, problems } = await tryBuild({ root: createSearchSite('search') })
  expect(problems).toEqual([])
  const htmlAt = (url: string) => pages.find((page) => page.url === url)?.html
  expect(htmlAt('/')).toContain('action="https://search.example.org/results"')
  expect(htmlAt('/search/')).toContain('data-index="/search.json"')
  expect(htmlAt('/discoveries/iron/')).not.toContain('data-index')
  const file = files.find(({ path }) => path === 'search.json')
  const index = JSON.parse(file && 'content' in file ? String(file.content) : '{}')
  const shown = JSON.parse(blocksOf('json')[0] ?? '{}')
  expect(Object.keys(index)).toEqual(Object.keys(shown))
  const [page] = shown.pages
  const made = index.pages.find(({ url }: { url: string }) => url === page.url)
  expect(Object.keys(made)).toEqual(Object.keys(page))
  expect({ ...made, text: made.text.replace(/ What woke them$/, '') }).toEqual(page)
})
