import type { Root, RootContent } from 'hast'

/** Leaves of an inline value what stands in its paragraph; blank lines in it are just white space. */
export function unwrapParagraphs() {
  return (tree: Root): void => {
    tree.children = tree.children.flatMap((child): RootContent[] => {
      if (child.type !== 'element' || child.tagName !== 'p') return [child]
      return child.children
    })
  }
}
