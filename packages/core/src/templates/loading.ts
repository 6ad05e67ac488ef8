/**
 * When the images of one page are fetched: the first that asks is taken for the largest of what a reader sees first, and
 * fetched at once; every other one waits until the reader comes near.
 */
export function createLoading(): () => string {
  let isFirst = true
  return () => {
    if (!isFirst) return 'loading="lazy" decoding="async"'
    isFirst = false
    return 'loading="eager" fetchpriority="high"'
  }
}
