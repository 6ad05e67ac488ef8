import type { Edition } from '../elements/edition.js'
import type { PaginationView } from '../views.js'

const reach = 2 // neighbours of the current page on each side
const widest = 2 * reach + 5 // first, gap, neighbours, current, neighbours, gap, last

/** What pages of a list are called by those of another one: they are newest first, or in an order of the list's own. */
const wordsOf = {
  newestFirst: { newer: 'core.archive.newer', older: 'core.archive.older', first: 'core.archive.latest' },
  inOwnOrder: { newer: 'core.archive.previous', older: 'core.archive.next', first: 'core.archive.first' },
} as const

/** What page `current` of a list links, which begins at `urls[0]`; costs the same however long the list is. */
export function paginationView(
  edition: Edition,
  urls: readonly string[],
  current: number,
  words: keyof typeof wordsOf,
): PaginationView {
  const { newer, older, first } = wordsOf[words]
  if (urls.length === 1) return { pages: [] }
  const href = (index: number) => edition.href(urls[index] ?? '')
  const step = (index: number, key: string) => ({ url: href(index), text: edition.words(key), external: false })
  const shown = pagesShown(urls.length, current)
  return {
    ...(current > 0 && { newer: step(current - 1, newer) }),
    ...(current < urls.length - 1 && { older: step(current + 1, older) }),
    pages: shown.map((index, place) => ({
      url: href(index),
      label: index === 0 ? edition.words(first) : String(urls.length - index),
      current: index === current,
      afterGap: index - (shown[place - 1] ?? index) > 1,
    })),
  }
}

/**
 * The pages that page `current` of `count` shows, from 0: first, last, and two neighbours on each side of the current one. Where
 * only one would be left out between two of them, it is shown; and a list shows all its pages while they take no more room.
 */
export function pagesShown(count: number, current: number): readonly number[] {
  const last = count - 1
  const from = count <= widest || current - reach <= 2 ? 0 : current - reach
  const to = count <= widest || current + reach >= last - 2 ? last : current + reach
  const between = Array.from({ length: to - from + 1 }, (_, offset) => from + offset)
  return [...(from > 0 ? [0] : []), ...between, ...(to < last ? [last] : [])]
}
