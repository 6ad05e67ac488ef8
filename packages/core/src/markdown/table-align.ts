import type { Root } from 'hast'
import { elementsOf } from './walk.js'

/** Says how a column is aligned as `data-align`: HTML has dropped the attribute `align`, and pages carry no inline styles. */
export function tableAlign() {
  return (tree: Root): void => {
    for (const { tagName, properties } of elementsOf(tree)) {
      if ((tagName !== 'td' && tagName !== 'th') || properties.align === undefined) continue
      properties.dataAlign = properties.align
      properties.align = undefined
    }
  }
}
