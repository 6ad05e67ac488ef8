import type { Element, Nodes } from 'xast'
import { fromXml } from 'xast-util-from-xml'

/** The root element of an XML document; throws when it is not well-formed. */
export function parseXml(source: string): Element {
  const root = fromXml(source).children.find((node): node is Element => node.type === 'element')
  if (root) return root
  throw new Error('Expected an element')
}

/** Child elements of this name. */
export const childrenNamed = ({ children }: Element, name: string): Element[] =>
  children.filter((node): node is Element => node.type === 'element' && node.name === name)

/** The text of the one child of this name. */
export function textOfChild(element: Element, name: string): string {
  const [child, another] = childrenNamed(element, name)
  if (child && !another) return wordsOf(child)
  throw new Error(`Expected one ${name} in ${wordsOf(element).slice(0, 200)}`)
}

const wordsOf = (node: Nodes): string =>
  node.type === 'text' || node.type === 'cdata'
    ? node.value
    : 'children' in node
      ? node.children.map(wordsOf).join('')
      : ''
