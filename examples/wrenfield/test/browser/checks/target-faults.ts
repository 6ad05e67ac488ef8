/// <reference lib="dom" />
import type { Page } from 'playwright-core'

/** Controls of less than 24 by 24 pixels (WCAG 2.5.8), but for links that stand in a line of text. */
export const targetFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    /** A link may be as large as what it stretches over. */
    const box = (element: Element) =>
      getComputedStyle(element, '::after').position === 'absolute' && element instanceof HTMLElement
        ? (element.offsetParent ?? element).getBoundingClientRect()
        : element.getBoundingClientRect()
    const standsInText = (element: Element) => {
      if (getComputedStyle(element).display !== 'inline') return false
      const block = element.closest('p, li, dd, dt, td, th, figcaption, blockquote, address, div')
      return block !== null && block.textContent.trim().length > element.textContent.trim().length
    }
    return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
      .filter((element) => element.checkVisibility() && !element.matches('.skip-link') && !standsInText(element))
      .map((element) => ({ element, size: box(element) }))
      .filter(({ size }) => size.width < 24 || size.height < 24)
      .map(
        ({ element, size }) => `${element.outerHTML.slice(0, 80)} ${size.width.toFixed(1)} × ${size.height.toFixed(1)}`,
      )
  })
