import type { Element, ElementContent, Root, RootContent } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** An XML element; attributes and children that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly (ElementContent | string | undefined)[] = [],
): Element {
  const present: ElementContent[] = []
  for (const child of children) {
    if (child !== undefined) present.push(typeof child === 'string' ? { type: 'text', value: child } : child)
  }
  return { type: 'element', name, attributes, children: present }
}

/**
 * A whole XML document; every text in it is escaped. With `inside`, those elements stand in its root, as `xml` wrote them.
 */
export function document(root: Element, inside: readonly string[] = []): string {
  const children = [...root.children, ...inside.map((value) => ({ type: 'raw' as const, value }))]
  return `${xml({ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' }, { ...root, children })}\n`
}

/**
 * XML as text; every text in it is escaped. Two things that the library lets through are not well-formed
 * (https://www.w3.org/TR/xml/#charsets and #syntax): `]]>` in text, and control characters, which become U+FFFD.
 */
export function xml(...children: RootContent[]): string {
  const tree: Root = { type: 'root', children }
  return toXml(tree, { allowDangerousXml: true }).replaceAll(']]>', ']]&gt;').replace(notInXml, '\uFFFD')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what XML cannot hold
const notInXml = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g
