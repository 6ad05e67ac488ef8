/// <reference lib="dom" />
import type { Page } from 'playwright-core'

/** Text whose end is cut off, and controls that something lies on: what may go wrong when people space text out. */
export const clippingFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const start = (element: Element) => element.outerHTML.slice(0, 80)
    const isVisible = (element: Element) =>
      element.checkVisibility() && !element.closest('.visually-hidden, .skip-link')
    const all = [...document.body.querySelectorAll('*')].filter(isVisible)
    const cut = all.filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element)
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      )
    })
    const covered = all
      .filter((element) => element.matches('a[href], button, input, label'))
      .filter((element) => {
        element.scrollIntoView({ block: 'center' })
        return [...element.getClientRects()].some(({ left, top, width, height }) => {
          const hit = document.elementFromPoint(left + width / 2, top + height / 2)
          return width > 0 && !(hit && (element.contains(hit) || hit.contains(element)))
        })
      })
    return [
      ...cut.map((element) => `cut: ${start(element)}`),
      ...covered.map((element) => `covered: ${start(element)}`),
    ]
  })

/** The spacing that WCAG 1.4.12 says people may choose. */
export const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`
