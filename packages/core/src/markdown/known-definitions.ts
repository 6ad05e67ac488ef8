import type { Nodes, Root } from 'mdast'
import type {} from 'remark-gfm'
import type { Data, Processor } from 'unified'

type Syntax = NonNullable<Data['micromarkExtensions']>[number]

/** Labels of link targets and footnotes, normalised. */
export interface Definitions {
  readonly links: readonly string[]
  readonly footnotes: readonly string[]
}

/**
 * What is defined inside containers. The tokeniser reads containers after the text before them, so that text does not
 * know these definitions yet: such a document is parsed again with them. Undefined for nearly all documents.
 */
export function definitionsInContainers(tree: Root): Definitions | undefined {
  const links: string[] = []
  const footnotes: string[] = []
  const stack: { readonly node: Nodes; readonly inside: boolean }[] = [{ node: tree, inside: false }]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node } = top
    const inside = top.inside || node.type === 'containerDirective'
    if (inside && node.type === 'definition') links.push(node.identifier.toUpperCase())
    if (inside && node.type === 'footnoteDefinition') footnotes.push(node.identifier.toUpperCase())
    if ('children' in node) for (const child of node.children) stack.push({ node: child, inside })
  }
  return links.length + footnotes.length > 0 ? { links, footnotes } : undefined
}

/** Tells the tokeniser of definitions before it begins. */
export function knownDefinitions(this: Processor, { links, footnotes }: Definitions): undefined {
  const syntax: Syntax = {
    document: {
      null: {
        tokenize(_, __, nok) {
          const { parser } = this
          parser.gfmFootnotes ??= []
          if (!links.every((label) => parser.defined.includes(label))) parser.defined.push(...links)
          if (!footnotes.every((label) => parser.gfmFootnotes?.includes(label))) parser.gfmFootnotes.push(...footnotes)
          return nok
        },
      },
    },
  }
  this.data().micromarkExtensions?.push(syntax)
}
