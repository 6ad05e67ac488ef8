import { describe, expect, it } from 'vitest'
import { pagesShown } from '../src/pages/pagination-view.js'
import type { ArchiveView } from '../src/views.js'
import { baseConfig, createSite, discovery, records, viewAt } from './support/create-site.js'

describe('the pages of a list that one of them shows', () => {
  it.each([
    ['all of a short list', 9, 0, '[0] 1 2 3 4 5 6 7 8'],
    ['all of a short list, seen from its middle', 9, 4, '0 1 2 3 [4] 5 6 7 8'],
    ['the first ones and the last', 10, 0, '[0] 1 2 … 9'],
    ['two neighbours on each side', 1000, 500, '0 … 498 499 [500] 501 502 … 999'],
    ['the first and the last ones', 1000, 999, '0 … 997 998 [999]'],
    ['without a gap where the start is near', 1000, 3, '0 1 2 [3] 4 5 … 999'],
    ['one page in the place of a gap of one, at the start', 1000, 4, '0 1 2 3 [4] 5 6 … 999'],
    ['a gap of two at the start', 1000, 5, '0 … 3 4 [5] 6 7 … 999'],
    ['a gap of two at the end', 1000, 994, '0 … 992 993 [994] 995 996 … 999'],
    ['one page in the place of a gap of one, at the end', 1000, 995, '0 … 993 994 [995] 996 997 998 999'],
    ['without a gap where the end is near', 1000, 996, '0 … 994 995 [996] 997 998 999'],
  ])('are %s', (_, count, current, expected) => {
    const words = pagesShown(count, current).flatMap((page, place, shown) => [
      ...(page - (shown[place - 1] ?? page) > 1 ? ['…'] : []),
      page === current ? `[${page}]` : `${page}`,
    ])
    expect(words.join(' ')).toBe(expected)
  })

  it('are in order, at most nine, with both ends, and leave no single page out', () => {
    for (let count = 2; count < 40; count++) {
      for (let current = 0; current < count; current++) {
        const shown = pagesShown(count, current)
        expect(shown).toEqual([...new Set([0, ...shown, current, count - 1])].toSorted((one, other) => one - other))
        expect(shown.length).toBeLessThanOrEqual(9)
        expect(shown.map((page, place) => page - (shown[place - 1] ?? page))).not.toContain(2)
      }
    }
  })
})

describe('the views of a long list', () => {
  const config = { ...baseConfig, pagination: { size: 1 } }
  const days = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1).padStart(2, '0'))
  const stories = (count: number) =>
    Object.fromEntries(
      days(count).map((day) => [`content/stories/s${day}.md`, discovery(`Story ${day}`, { date: `2026-01-${day}` })]),
    )

  it('number pages from the oldest, and tell where pages are left out', async () => {
    const { pages } = await createSite({ ...records, ...stories(20) }).build({}, config)
    const { pagination } = viewAt<ArchiveView>(pages, '/discoveries/page/10/')
    expect(pagination).toMatchObject({
      newer: { url: '/discoveries/page/11/' },
      older: { url: '/discoveries/page/9/' },
    })
    expect(pagination.pages).toEqual([
      { url: '/discoveries/', label: 'Latest', current: false, afterGap: false },
      { url: '/discoveries/page/12/', label: '12', current: false, afterGap: true },
      { url: '/discoveries/page/11/', label: '11', current: false, afterGap: false },
      { url: '/discoveries/page/10/', label: '10', current: true, afterGap: false },
      { url: '/discoveries/page/9/', label: '9', current: false, afterGap: false },
      { url: '/discoveries/page/8/', label: '8', current: false, afterGap: false },
      { url: '/discoveries/page/1/', label: '1', current: false, afterGap: true },
    ])
    expect(viewAt<ArchiveView>(pages, '/discoveries/page/1/').pagination.older).toBeUndefined()
  })

  it('change on the newest pages alone when a page is added', async () => {
    const project = createSite({ ...records, ...stories(20) })
    const before = await project.build({}, config)
    project.write(stories(21))
    const after = await project.build({}, config)
    const same = (number: number) => {
      const [old, now] = [before, after].map(({ pages }) => viewAt(pages, `/discoveries/page/${number}/`))
      return JSON.stringify(old) === JSON.stringify(now)
    }
    expect(Array.from({ length: 19 }, (_, index) => index + 1).filter((number) => !same(number))).toEqual([
      16, 17, 18, 19,
    ])
  })
})
