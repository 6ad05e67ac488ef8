import type { Element, Root, RootContent } from 'hast'

type Parent = Root | Element

/** Every element below `node`, in document order. */
export function elementsOf(node: Parent): Element[] {
  const elements: Element[] = []
  collect(node, elements)
  return elements
}

function collect(node: Parent, elements: Element[]): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    elements.push(child)
    collect(child, elements)
  }
}

/** Drop the children that `keep` refuses, from the outside in. `keep` is made anew for the children of each element. */
export function prune(node: Parent, createKeep: () => (child: RootContent) => boolean): void {
  const keep = createKeep()
  if (node.type === 'root') node.children = node.children.filter(keep)
  else node.children = node.children.filter(keep)
  for (const child of node.children) if (child.type === 'element') prune(child, createKeep)
}

/** Whether this is `h1` to `h6`. */
export const isHeading = (element: Element): boolean => /^h[1-6]$/.test(element.tagName)
