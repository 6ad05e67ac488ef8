/// <reference lib="dom" />
import type { Page } from 'playwright-core'

/** Where colours are forced: buttons and fields without an edge, a menu that no longer shows where one is, links like text. */
export const forcedColourFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const edge = (element: Element) => {
      const style = getComputedStyle(element)
      const isDrawn = style.borderBlockEndStyle !== 'none' && Number.parseFloat(style.borderBlockEndWidth) >= 1
      return isDrawn && style.borderBlockEndColor !== style.backgroundColor ? style.borderBlockEndColor : 'none'
    }
    const visible = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility())
    const bare = visible('.button, input:not([type=hidden], [type=checkbox])').filter((one) => edge(one) === 'none')
    const links = visible('.navigation a:not(.button)')
    const unmarked = links.filter((one) => {
      const isHere = one.hasAttribute('aria-current')
      return links.some((other) => isHere && !other.hasAttribute('aria-current') && edge(other) === edge(one))
    })
    const text = getComputedStyle(document.body).color
    const hidden = visible('main a[href]').filter((one) => getComputedStyle(one).color === text)
    const words = (what: string) => (element: Element) => `${what}: ${element.outerHTML.slice(0, 80)}`
    return [
      ...bare.map(words('no edge')),
      ...unmarked.map(words('not marked as current')),
      ...hidden.map(words('looks like text')),
    ]
  })
