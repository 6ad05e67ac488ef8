import type { Element, ElementContent, Root } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** An XML element; attributes and children that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly (ElementContent | string | undefined)[] = [],
): Element {
  return {
    type: 'element',
    name,
    attributes,
    children: children.flatMap((child): ElementContent[] => {
      if (child === undefined) return []
      return [typeof child === 'string' ? { type: 'text', value: child } : child]
    }),
  }
}

/** A whole XML document; every text in it is escaped. */
export function document(root: Element): string {
  const tree: Root = {
    type: 'root',
    children: [{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' }, root],
  }
  return `${toXml(tree)}\n`
}
