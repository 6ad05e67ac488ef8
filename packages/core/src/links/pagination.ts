/** How a list is cut into pages. Numbered pages are counted from the oldest item and never change once they are full. */
export interface Pages<T> {
  /** Newest first: the first page, without a number. */
  readonly first: readonly T[]
  /** Page 1 holds the oldest; each newest first. */
  readonly numbered: readonly (readonly T[])[]
}

/**
 * Cut a list that begins with the newest. Numbered pages are always full. The first page takes the rest: at least `size`
 * items where there are so many, so that it never looks empty, and always fewer than twice as many.
 */
export function paginate<T>(newestFirst: readonly T[], size: number): Pages<T> {
  const count = numberedPages(newestFirst.length, size)
  const firstLength = newestFirst.length - count * size
  const numbered = Array.from({ length: count }, (_, index) => {
    const end = newestFirst.length - index * size
    return newestFirst.slice(end - size, end)
  })
  return { first: newestFirst.slice(0, firstLength), numbered }
}

/** How many numbered pages a list of so many items has. */
export const numberedPages = (length: number, size: number): number => Math.max(0, Math.floor(length / size) - 1)
